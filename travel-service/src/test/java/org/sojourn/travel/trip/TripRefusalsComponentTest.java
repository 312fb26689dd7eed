package org.sojourn.travel.trip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.sojourn.platform.test.People.ADA;
import static org.sojourn.platform.test.People.EMIL;
import static org.sojourn.platform.test.People.PAUL;
import static org.sojourn.platform.test.People.PETRA;
import static org.sojourn.platform.test.People.VERA;
import static org.sojourn.travel.trip.TripPlans.advise;
import static org.sojourn.travel.trip.TripPlans.as;
import static org.sojourn.travel.trip.TripPlans.command;
import static org.sojourn.travel.trip.TripPlans.declare;
import static org.sojourn.travel.trip.TripPlans.declared;
import static org.sojourn.travel.trip.TripPlans.get;
import static org.sojourn.travel.trip.TripPlans.leg;
import static org.sojourn.travel.trip.TripPlans.plan;
import static org.sojourn.travel.trip.TripPlans.submitted;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("travel")
class TripRefusalsComponentTest {

    private static final String APPROVE = "{\"outcome\":\"APPROVED\",\"reasons\":\"fine\"}";

    @Test
    void refusesTheDecisionOfOnesOwnTrip() {
        advise("CM", 3);
        String trip = submitted(PETRA, plan("CM", 30));

        command(PETRA, trip, "decide", APPROVE)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:sojourn:problem:self-approval"));
        assertThat(get(PETRA, trip).<String>path("authorisation")).isEqualTo("IN_ASSESSMENT");
        get(PETRA, trip).then().body("allowedActions.find { it.action == 'decide' }.reason", equalTo("self-approval"));
        command(PAUL, trip, "decide", APPROVE).then().statusCode(200);
    }

    @Test
    void refusesADecisionWithoutReasons() {
        advise("CF", 3);
        String trip = submitted(ADA, plan("CF", 30));

        command(PETRA, trip, "decide", "{\"outcome\":\"DECLINED\",\"reasons\":\" \"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reasons"));
    }

    @Test
    void foreignAbsentAndHiddenTripsAreTheSame404() {
        advise("TD", 3);
        String trip = submitted(ADA, plan("TD", 30));
        String draft = declared(ADA, plan("TD", 60));

        String absent = get(EMIL, UUID.randomUUID().toString())
                .then()
                .statusCode(404)
                .extract()
                .asString();
        assertThat(get(EMIL, trip).then().statusCode(404).extract().asString()).isEqualTo(absent);
        assertThat(get(VERA, trip).then().statusCode(404).extract().asString()).isEqualTo(absent);
        assertThat(get(PETRA, draft).then().statusCode(404).extract().asString())
                .isEqualTo(absent);
        assertThat(get(EMIL, "no-id").then().statusCode(404).extract().asString())
                .isEqualTo(absent);
        assertThat(get(EMIL, "TR-0000-0000").then().statusCode(404).extract().asString())
                .isEqualTo(absent);
        assertThat(decide(VERA, trip, "\"0\"").then().statusCode(404).extract().asString())
                .isEqualTo(absent);
    }

    @Test
    void refusesAMissingAndAStaleVersion() {
        advise("KM", 3);
        String trip = submitted(ADA, plan("KM", 30));

        as(PETRA)
                .body(APPROVE)
                .post("/api/trips/" + trip + "/decide")
                .then()
                .statusCode(428)
                .body("type", equalTo("urn:sojourn:problem:precondition-required"));
        decide(PETRA, trip, "\"999\"")
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:sojourn:problem:stale-version"));
        String version = get(PETRA, trip).header("ETag");
        decide(PETRA, trip, version).then().statusCode(200);
        decide(PAUL, trip, version).then().statusCode(412);
    }

    @Test
    void refusesWhatTheStateDoesNotAllowAndSaysWhatIt() {
        advise("CG", 3);
        String trip = declared(ADA, plan("CG", 30));

        command(ADA, trip, "answer", "{\"answer\":\"yes\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:sojourn:problem:invalid-state"))
                .body(
                        "detail",
                        equalTo(
                                "Trip authorisation is DRAFT, which does not allow ANSWER; allowed: SUBMIT, WITHDRAW."));
        command(ADA, trip, "depart", "{}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:sojourn:problem:not-submitted"));
        command(ADA, trip, "return", "{}").then().statusCode(409);
    }

    @Test
    void nobodyLeavesOnADraftThatWasWithdrawnOrYearsBeforeThePlan() {
        advise("GP", 2);
        String draft = declared(ADA, plan("GP", 30));
        command(ADA, draft, "withdraw", "{\"reasonCode\":\"OTHER\"}").then().statusCode(200);
        command(ADA, draft, "depart", "{}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:sojourn:problem:not-submitted"));

        String trip = submitted(ADA, plan("GP", 60));
        for (String day : List.of("2001-01-01", "-999999998-01-01")) {
            command(ADA, trip, "depart", "{\"departedOn\":\"%s\"}".formatted(day))
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/departedOn"));
        }
        get(ADA, trip).then().body("travel", not(equalTo("AWAY")));
    }

    @Test
    void aRepeatedKeyAnswersAsBeforeAndAnotherBodyIsRefused() {
        String key = UUID.randomUUID().toString();
        String body = plan("CD", 30);
        Response first = as(ADA).header("Idempotency-Key", key).body(body).post("/api/trips");
        Response again = as(ADA).header("Idempotency-Key", key).body(body).post("/api/trips");

        first.then().statusCode(201);
        again.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", first.header("Location"));
        assertThat(again.<String>path("id")).isEqualTo(first.<String>path("id"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        as(ADA).header("Idempotency-Key", key)
                .body(plan("CD", 31))
                .post("/api/trips")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:sojourn:problem:idempotency-key-reused"));
        as(ADA).body(body).post("/api/trips").then().statusCode(400);
        assertThat(Db.count("select count(*) from trip where id = ?::uuid", first.<String>path("id")))
                .isEqualTo(1);
    }

    @Test
    void refusesUnknownFieldsAndUnreadableBodies() {
        declare(ADA, plan("CI", 30).replace("\"kind\"", "\"nationality\":\"XX\",\"kind\""))
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-field"))
                .body("errors.pointer", contains("/nationality"));
        declare(ADA, "{\"kind\":").then().statusCode(400).body("type", equalTo("urn:sojourn:problem:malformed-json"));
        declare(ADA, plan("CI", 30).replace("OFFICIAL", "SECRET")).then().statusCode(400);
        declare(ADA, "[]").then().statusCode(400);
        declare(ADA, "{}").then().statusCode(400).body("errors.pointer", hasItem("/legs"));
        declare(ADA, plan("OFFICIAL", "CONFERENCE", "null", null)).then().statusCode(400);
    }

    @Test
    void refusesUnreadableLegsEachByItsPlace() {
        String unordered = leg("CI", 30, 34) + "," + leg("GH", 32, 36);
        String gap = leg("CI", 30, 34) + "," + leg("GH", 37, 40);

        refused(leg("QQ", 30, 34), "/legs/0/country", "unknown-country");
        refused(leg("CI", 34, 30), "/legs/0/departure", "before-arrival");
        refused(unordered, "/legs/1/arrival", "out-of-order");
        refused(gap, "/legs/1/arrival", "gap");
        refused(leg("CI", 30, 34).replace("Europe/Berlin", "Mars/Olympus"), "/legs/0/zone", "unknown-zone");
        refused(leg("CI", 30, 34).replace("Europe/Berlin", "+02:00"), "/legs/0/zone", "unknown-zone");
    }

    @Test
    void lateFilingIsAcceptedWithAReasonAndRefusedWithout() {
        advise("GN", 3);
        String trip = declared(ADA, plan("GN", 3));

        command(ADA, trip, "submit", "{}")
                .then()
                .statusCode(422)
                .body("rule", equalTo("require-late-reason"))
                .body("type", equalTo("urn:sojourn:problem:requirement-missing"));
        command(ADA, trip, "submit", "{\"lateReason\":\"Invited yesterday\"}")
                .then()
                .statusCode(200)
                .body("content.late", equalTo(true))
                .body("content.lateReason", equalTo("Invited yesterday"));
    }

    @Test
    void anApprovalWithoutAnEmergencyContactIsRefusedByItsRule() {
        advise("GW", 3);
        String body = plan("GW", 30).replaceAll("(?s),\\s*\"emergencyContact\":\\{[^}]*}", "");
        String trip = declared(ADA, body);

        command(ADA, trip, "submit", "{}").then().statusCode(422).body("rule", equalTo("require-emergency-contact"));
    }

    private static void refused(String legs, String pointer, String code) {
        declare(ADA, plan("OFFICIAL", "CONFERENCE", legs, null))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    private static Response decide(org.sojourn.platform.test.TestPerson person, String trip, String version) {
        return as(person).header("If-Match", version).body(APPROVE).post("/api/trips/" + trip + "/decide");
    }
}
