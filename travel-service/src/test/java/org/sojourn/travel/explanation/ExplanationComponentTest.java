package org.sojourn.travel.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.sojourn.platform.test.People.EMIL;
import static org.sojourn.platform.test.People.GRACE;
import static org.sojourn.platform.test.People.NOOR;
import static org.sojourn.platform.test.People.ORLA;
import static org.sojourn.platform.test.People.ORSON;
import static org.sojourn.platform.test.People.PETRA;
import static org.sojourn.platform.test.People.VERA;
import static org.sojourn.travel.trip.TripPlans.advise;
import static org.sojourn.travel.trip.TripPlans.as;
import static org.sojourn.travel.trip.TripPlans.command;
import static org.sojourn.travel.trip.TripPlans.declared;
import static org.sojourn.travel.trip.TripPlans.plan;
import static org.sojourn.travel.trip.TripPlans.submitted;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.TestClock;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.WithSojourn;
import org.sojourn.travel.policy.PolicySamples;

@QuarkusTest
@WithSojourn("travel")
class ExplanationComponentTest {

    private static final String AI = "/authority/orion-labs/ai";

    @AfterEach
    void back() {
        TestClock.reset();
        Db.execute("delete from policy_version");
    }

    @Test
    void refusesWhoIsNotConcernedAndWhatWasNeverFiled() {
        advise("MW", 3);
        String trip = submitted(NOOR, plan("MW", 30));
        String draft = declared(NOOR, plan("MW", 60));

        assertThat(explain(EMIL, trip).statusCode()).isEqualTo(404);
        assertThat(explain(VERA, trip).statusCode()).isEqualTo(404);
        assertThat(explain(GRACE, trip).statusCode()).isEqualTo(404);
        explain(NOOR, draft).then().statusCode(409).body("type", equalTo("urn:sojourn:problem:not-submitted"));
    }

    @Test
    void theVersionThatDecidedAnswersTheSameYearsLater() {
        UUID advisory = UUID.randomUUID();
        advise(advisory, 1, "ZW", 3, "CYB");
        activate(
                PolicySamples.strict("A")
                        .replace("id=\"level-3-out-1\"><text>\"PROHIBIT\"", "id=\"level-3-out-1\"><text>\"APPROVE\""),
                "APPROVE");
        String trip = submitted(NOOR, plan("ZW", 30));
        command(PETRA, trip, "decide", "{\"outcome\":\"DECLINED\",\"reasons\":\"Too dangerous.\"}")
                .then()
                .statusCode(200);
        Response then = explain(NOOR, trip);
        then.then()
                .statusCode(200)
                .body("recomputed", equalTo(true))
                .body("answer.policy.name", equalTo("A"))
                .body("answer.rules.id", hasItem("level-3"))
                .body("answer.legs[0].editions[0].number", equalTo(1))
                .body("answer.whatWouldChangeIt", not(empty()))
                .body("inputs.legs[0].level", equalTo("3"))
                .body("decision.deciders[0].role", equalTo("approver"))
                .body("decision.appeal.open", equalTo(true));

        activate(PolicySamples.strict("B"), "PROHIBIT");
        Db.execute("update edition set ends_at = now(), end_fact = 'SUPERSEDED' where advisory_id = ?", advisory);
        advise(advisory, 2, "ZW", 1);
        TestClock.advance(Duration.ofDays(5 * 365));

        Response later = explain(NOOR, trip);
        assertThat(later.<Boolean>path("recomputed")).isTrue();
        assertThat(later.<Map<String, Object>>path("answer")).isEqualTo(then.path("answer"));
        assertThat(later.<Map<String, Object>>path("inputs")).isEqualTo(then.path("inputs"));
        later.then().body("decision.appeal.open", equalTo(false));
    }

    @Test
    void anApproverReadsItTooAndTheTravellerSeesThat() {
        advise("RW", 3);
        String trip = submitted(NOOR, plan("RW", 30));

        explain(PETRA, trip).then().statusCode(200).body("answer.mode", equalTo("APPROVE"));

        assertThat(Db.count(
                        "select count(*) from audit_entry where kind = 'READ' and object_id = ?::uuid and person = ?"
                                + " and object_type = 'explanation'",
                        trip,
                        NOOR.id()))
                .isEqualTo(1);
    }

    private static void activate(String model, String expected) {
        String id = as(ORSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(PolicySamples.upload(AI, model, expected))
                .post("/api/policies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(ORLA).header("If-Match", as(ORLA).get("/api/policies/" + id).header("ETag"))
                .body("{\"effectiveFrom\":\"%s\"}".formatted(TestClock.now().plusMillis(300)))
                .post("/api/policies/" + id + "/activate")
                .then()
                .statusCode(200);
        TestClock.advance(Duration.ofSeconds(2));
    }

    private static Response explain(TestPerson person, String trip) {
        return as(person).get("/api/trips/" + trip + "/explanation");
    }
}
