package org.sojourn.travel.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sojourn.platform.test.People.ADA;
import static org.sojourn.platform.test.People.ALMA;
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
import static org.sojourn.travel.trip.TripPlans.command;
import static org.sojourn.travel.trip.TripPlans.plan;
import static org.sojourn.travel.trip.TripPlans.submitted;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.WithSojourn;

/** Decisions, conditions, appeals, policies and explanations against roles and relations, the denied first. */
@QuarkusTest
@WithSojourn("travel")
class DecisionAuthzTest {

    private static final List<TestPerson> STRANGERS = List.of(EMIL, NOOR, DINA, EDITH, VICTOR, VERA, AUDE, ORSON);
    private static final List<TestPerson> WITHOUT_A_SAY = List.of(ADA, SVEN, OLGA, GRACE, ALMA);

    private String trip = "";
    private String condition = "";
    private String appeal = "";

    @BeforeEach
    void decide() {
        if (Db.count("select count(*) from edition_area where country = 'ST'") == 0) {
            advise("ST", 3);
        }
        trip = submitted(ADA, plan("ST", 30));
        command(
                        PETRA,
                        trip,
                        "decide",
                        "{\"outcome\":\"APPROVED\",\"reasons\":\"fine\",\"conditions\":[{\"type\":\"OTHER\",\"text\":\"x\"}]}")
                .then()
                .statusCode(200);
        condition = as(ADA).get("/api/trips/" + trip + "/conditions").path("[0].id");
        appeal = as(ADA).header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"grounds\":\"Why that?\"}")
                .post("/api/trips/" + trip + "/appeals")
                .path("id");
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        for (Endpoint endpoint : endpoints()) {
            assertThat(RestAssured.given()
                            .contentType("application/json")
                            .body("{}")
                            .request(endpoint.method(), endpoint.path())
                            .statusCode())
                    .as(endpoint.toString())
                    .isEqualTo(401);
        }
    }

    @Test
    void strangersLearnNothing() {
        for (Endpoint endpoint : endpoints()) {
            for (TestPerson person : STRANGERS) {
                assertThat(call(person, endpoint))
                        .as(person.username() + " " + endpoint)
                        .isIn(403, 404);
            }
        }
        unchanged();
    }

    @Test
    void onlyApproversDecideAndTakeThemselvesOut() {
        for (TestPerson person : WITHOUT_A_SAY) {
            assertThat(call(person, trip("POST", "decide", "{\"outcome\":\"APPROVED\",\"reasons\":\"x\"}")))
                    .as(person.username())
                    .isEqualTo(403);
            assertThat(call(person, trip("POST", "recuse", "{\"reason\":\"x\"}")))
                    .as(person.username())
                    .isEqualTo(403);
        }
        unchanged();
    }

    @Test
    void onlyReviewersDecideAppealsAndOnlyTheTravellerFilesAndWithdraws() {
        Endpoint decision = new Endpoint(
                "POST", "/api/appeals/" + appeal + "/decide", "{\"outcome\":\"OVERTURNED\",\"reasons\":\"x\"}");
        for (TestPerson person : List.of(ADA, PETRA, SVEN, OLGA, GRACE)) {
            assertThat(call(person, decision)).as(person.username()).isEqualTo(403);
        }
        for (TestPerson person : List.of(PETRA, SVEN, OLGA, GRACE, ALMA)) {
            assertThat(call(person, new Endpoint("POST", "/api/appeals/" + appeal + "/withdraw", null)))
                    .as(person.username())
                    .isIn(403, 404);
            assertThat(call(person, trip("POST", "appeals", "{\"grounds\":\"x\"}")))
                    .as(person.username())
                    .isIn(403, 404);
        }
        for (TestPerson person : List.of(ADA, PETRA, SVEN, OLGA)) {
            assertThat(as(person).get("/api/appeals").statusCode()).isEqualTo(403);
        }
        unchanged();
    }

    @Test
    void aSupervisorSeesNoneOfIt() {
        Db.execute("update person set supervisor = ? where id = ?", GRACE.id(), ADA.id());
        for (String path : List.of("decision", "conditions", "appeals", "explanation")) {
            assertThat(as(GRACE).get("/api/trips/" + trip + "/" + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    private void unchanged() {
        assertThat(Db.query("select authorisation, travel from trip where id = ?::uuid", trip)
                        .getFirst()
                        .values())
                .containsExactly("APPROVED", "PLANNED");
        assertThat(Db.query("select state from condition where id = ?::uuid", condition)
                        .getFirst()
                        .values())
                .containsExactly("OPEN");
        assertThat(Db.query("select state from appeal where id = ?::uuid", appeal)
                        .getFirst()
                        .values())
                .containsExactly("FILED");
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
        String conditions = "conditions/" + condition + "/";
        return List.of(
                trip("GET", "decision", null),
                trip("POST", "decide", "{\"outcome\":\"DECLINED\",\"reasons\":\"x\"}"),
                trip("POST", "recuse", "{\"reason\":\"x\"}"),
                trip("GET", "conditions", null),
                trip("POST", conditions + "evidence", "{\"evidence\":\"x\"}"),
                trip("POST", conditions + "verify", null),
                trip("POST", conditions + "return", "{\"reason\":\"x\"}"),
                trip("POST", conditions + "waive", "{\"reason\":\"x\"}"),
                trip("GET", "appeals", null),
                trip("POST", "appeals", "{\"grounds\":\"x\"}"),
                trip("GET", "explanation", null),
                new Endpoint("GET", "/api/appeals/" + appeal, null),
                new Endpoint(
                        "POST", "/api/appeals/" + appeal + "/decide", "{\"outcome\":\"UPHELD\",\"reasons\":\"x\"}"),
                new Endpoint("POST", "/api/appeals/" + appeal + "/withdraw", null));
    }

    private Endpoint trip(String method, String path, @Nullable String body) {
        return new Endpoint(method, "/api/trips/" + trip + "/" + path, body);
    }

    private record Endpoint(
            String method, String path, @Nullable String body) {}
}
