package org.sojourn.travel.trip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sojourn.platform.test.People.ADA;
import static org.sojourn.platform.test.People.AUDE;
import static org.sojourn.platform.test.People.DINA;
import static org.sojourn.platform.test.People.EDITH;
import static org.sojourn.platform.test.People.EMIL;
import static org.sojourn.platform.test.People.GRACE;
import static org.sojourn.platform.test.People.NOOR;
import static org.sojourn.platform.test.People.OLGA;
import static org.sojourn.platform.test.People.ORSON;
import static org.sojourn.platform.test.People.PETRA;
import static org.sojourn.platform.test.People.SVEN;
import static org.sojourn.platform.test.People.VERA;
import static org.sojourn.platform.test.People.VICTOR;
import static org.sojourn.travel.trip.TripPlans.advise;
import static org.sojourn.travel.trip.TripPlans.as;
import static org.sojourn.travel.trip.TripPlans.declared;
import static org.sojourn.travel.trip.TripPlans.plan;
import static org.sojourn.travel.trip.TripPlans.submitted;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.WithSojourn;

/** Every endpoint against roles and relations, the denied first; a denied write changes nothing. */
@QuarkusTest
@WithSojourn("travel")
class TripAuthzTest {

    private static final String END = "{\"reasonCode\":\"WORK\"}";

    private static final List<TestPerson> NO_TRAVELLERS = List.of(AUDE, ORSON);
    private static final List<TestPerson> STRANGERS = List.of(EMIL, NOOR, DINA, EDITH, VICTOR, VERA);
    private static final List<TestPerson> OFFICERS = List.of(PETRA, SVEN, OLGA, GRACE);

    private String trip = "";

    @BeforeEach
    void submit() {
        if (Db.count("select count(*) from edition_area where country = 'SN'") == 0) {
            advise("SN", 3);
        }
        Db.execute("update person set supervisor = ? where id = ?", GRACE.id(), ADA.id());
        trip = submitted(ADA, plan("SN", 30));
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        for (Endpoint endpoint : endpoints()) {
            Response answer = RestAssured.given()
                    .contentType("application/json")
                    .body(endpoint.body() == null ? "{}" : endpoint.body())
                    .request(endpoint.method(), endpoint.path());
            assertThat(answer.statusCode()).as(endpoint.toString()).isEqualTo(401);
        }
    }

    @Test
    void whoIsNoTravellerIsRefusedOutright() {
        for (Endpoint endpoint : endpoints()) {
            for (TestPerson person : NO_TRAVELLERS) {
                assertThat(call(person, endpoint))
                        .as(person.username() + " " + endpoint)
                        .isEqualTo(403);
            }
        }
        unchanged();
    }

    @Test
    void strangersLearnNothing() {
        for (Endpoint endpoint : endpoints()) {
            if (endpoint.path().contains(trip)) {
                for (TestPerson person : STRANGERS) {
                    assertThat(call(person, endpoint))
                            .as(person.username() + " " + endpoint)
                            .isIn(403, 404);
                }
            }
        }
        unchanged();
    }

    @Test
    void whatBelongsToTheTravellerIsDeniedToOfficers() {
        for (String command : List.of("submit", "answer", "withdraw", "cancel", "undo", "depart")) {
            for (TestPerson person : OFFICERS) {
                assertThat(call(person, post(command, command.equals("answer") ? "{\"answer\":\"x\"}" : END)))
                        .as(person.username() + " " + command)
                        .isIn(400, 404);
            }
        }
        unchanged();
    }

    @Test
    void onlyApproversDecideAndOnlyAssessorsAsk() {
        Map<TestPerson, Set<String>> may = new LinkedHashMap<>();
        may.put(ADA, Set.of());
        may.put(GRACE, Set.of());
        may.put(OLGA, Set.of());
        may.put(SVEN, Set.of("ask"));
        may.put(PETRA, Set.of("ask", "decide"));
        may.forEach((person, commands) -> {
            assertThat(call(person, post("ask", "{\"question\":\" \"}")))
                    .as(person.username() + " asks")
                    .isEqualTo(commands.contains("ask") ? 400 : 403);
            assertThat(call(person, post("decide", "{\"outcome\":\"APPROVED\",\"reasons\":\" \"}")))
                    .as(person.username() + " decides")
                    .isEqualTo(commands.contains("decide") ? 400 : 403);
        });
        unchanged();
    }

    @Test
    void eachRoleSeesNoMoreThanItNeeds() {
        assertThat(fields(ADA)).contains("emergencyContact", "hosts", "assessment");
        assertThat(fields(SVEN)).contains("emergencyContact", "hosts", "assessment");
        assertThat(fields(OLGA)).contains("emergencyContact", "hosts", "assessment");
        assertThat(fields(PETRA)).contains("hosts", "assessment").doesNotContain("emergencyContact");
        assertThat(fields(GRACE)).isEmpty();
        assertThat(as(GRACE).get("/api/trips/" + trip + "/evaluations").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aSupervisorSeesHisOwnStaffAlone() {
        String emils = submitted(EMIL, plan("SN", 30));

        assertThat(as(GRACE).get("/api/trips/" + trip).statusCode()).isEqualTo(200);
        assertThat(as(GRACE).get("/api/trips/" + emils).statusCode()).isEqualTo(404);
        List<String> listed = as(GRACE).get("/api/trips?view=UNIT&limit=100").path("items.id");
        assertThat(listed).contains(trip).doesNotContain(emils);
    }

    @Test
    void listsOfOthersNameNobodyAndLeaveOneEntryPerPage() {
        assertThat(as(ADA).get("/api/trips?view=UNIT").statusCode()).isEqualTo(403);
        String filed = submitted(ADA, plan("SN", 900));
        String draft = declared(ADA, plan("SN", 900));
        long before = Db.count("select count(*) from audit_entry where kind = 'LISTED'");

        Response page = as(SVEN).get("/api/trips?view=UNIT&limit=100");

        assertThat(page.<List<String>>path("items.id")).contains(filed).doesNotContain(draft);
        assertThat(page.<Map<String, Object>>path("items[0]"))
                .containsOnlyKeys(
                        "id",
                        "reference",
                        "plannedDeparture",
                        "plannedReturn",
                        "countries",
                        "authorisation",
                        "travel",
                        "unauthorised",
                        "overdue");
        assertThat(Db.count("select count(*) from audit_entry where kind = 'LISTED'"))
                .isEqualTo(before + 1);
        List<String> own = as(ADA).get("/api/trips?limit=100").path("items.id");
        assertThat(own).contains(filed, draft);
        assertThat(Db.count("select count(*) from audit_entry where kind = 'LISTED'"))
                .isEqualTo(before + 1);
    }

    @Test
    void readingAnothersTripLeavesAnEntryAndReadingOnesOwnLeavesNone() {
        long before = Db.count("select count(*) from audit_entry where kind = 'READ' and object_id = ?::uuid", trip);
        as(ADA).get("/api/trips/" + trip);
        assertThat(Db.count("select count(*) from audit_entry where kind = 'READ' and object_id = ?::uuid", trip))
                .isEqualTo(before);
        as(SVEN).get("/api/trips/" + trip);
        assertThat(Db.count(
                        "select count(*) from audit_entry where kind = 'READ' and object_id = ?::uuid and person = ?",
                        trip,
                        ADA.id()))
                .isEqualTo(before + 1);
    }

    @Test
    void everybodyReadsThePolicyThatBindsHim() {
        for (TestPerson person : List.of(ADA, ORSON, VICTOR)) {
            assertThat(as(person).get("/api/policies/default").<List<String>>path("decisions.decision"))
                    .contains("Obligation", "Risk", "Requirements");
        }
        assertThat(as(ADA).get("/api/policies/default/model").asString()).contains("<definitions");
    }

    private List<String> fields(TestPerson person) {
        Map<String, Object> content = as(person)
                .get("/api/trips/" + trip)
                .then()
                .statusCode(200)
                .extract()
                .path("content");
        return content == null ? List.of() : List.copyOf(content.keySet());
    }

    private void unchanged() {
        Map<String, Object> row = Db.query("select authorisation, travel from trip where id = ?::uuid", trip)
                .getFirst();
        assertThat(row.values()).containsExactly("IN_ASSESSMENT", "PLANNED");
    }

    private static int call(TestPerson person, Endpoint endpoint) {
        var request = as(person)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"0\"");
        if (endpoint.body() != null) {
            request.body(endpoint.body());
        }
        return request.request(endpoint.method(), endpoint.path()).statusCode();
    }

    private List<Endpoint> endpoints() {
        return List.of(
                new Endpoint("POST", "/api/trips", plan("SN", 30)),
                new Endpoint("POST", "/api/trips/evaluate", plan("SN", 30)),
                new Endpoint("GET", "/api/trips", null),
                new Endpoint("GET", "/api/trips/" + trip, null),
                new Endpoint("GET", "/api/trips/" + trip + "/evaluations", null),
                new Endpoint("PUT", "/api/trips/" + trip, plan("SN", 31)),
                post("submit", "{}"),
                post("ask", "{\"question\":\"Why?\"}"),
                post("answer", "{\"answer\":\"So.\"}"),
                post("decide", "{\"outcome\":\"APPROVED\",\"reasons\":\"fine\"}"),
                post("withdraw", END),
                post("cancel", END),
                post("undo", "{}"),
                post("depart", "{}"),
                post("return", "{}"));
    }

    private Endpoint post(String command, String body) {
        return new Endpoint("POST", "/api/trips/" + trip + "/" + command, body);
    }

    private record Endpoint(
            String method, String path, @Nullable String body) {}
}
