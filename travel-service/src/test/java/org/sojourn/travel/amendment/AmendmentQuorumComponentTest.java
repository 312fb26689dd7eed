package org.sojourn.travel.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sojourn.platform.test.People.ADA;
import static org.sojourn.platform.test.People.EDITH;
import static org.sojourn.platform.test.People.PAUL;
import static org.sojourn.platform.test.People.PETRA;
import static org.sojourn.platform.test.People.PIA;
import static org.sojourn.platform.test.People.SVEN;
import static org.sojourn.travel.reassessment.Editions.publish;
import static org.sojourn.travel.trip.TripPlans.advise;
import static org.sojourn.travel.trip.TripPlans.as;
import static org.sojourn.travel.trip.TripPlans.command;
import static org.sojourn.travel.trip.TripPlans.get;
import static org.sojourn.travel.trip.TripPlans.plan;
import static org.sojourn.travel.trip.TripPlans.submitted;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.TestClock;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.WithSojourn;
import org.sojourn.travel.Told;

/** An amendment into danger takes as many people as a trip into danger, and silence approves neither. */
@QuarkusTest
@WithSojourn("travel")
class AmendmentQuorumComponentTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @BeforeEach
    void guidance() {
        if (Db.count("select count(*) from edition_area where country in ('SM', 'SL')") == 0) {
            advise("SM", 2);
            advise("SL", 4, "DET");
        }
    }

    @AfterEach
    void reset() {
        TestClock.reset();
        Db.execute("update person set roles = array_remove(roles, 'approver') where id = ?", EDITH.id());
    }

    @Test
    void refusesThatOnePersonApprovesTwiceOrAfterTakingHimselfOut() {
        String trip = submitted(ADA, plan("SM", 40));
        String amendment = proposed(trip);

        decide(PETRA, trip, amendment, "APPROVED").then().statusCode(200).body("state", equalTo("OPEN"));
        decide(PETRA, trip, amendment, "APPROVED")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:sojourn:problem:already-voted"));
        command(PETRA, trip, "recuse", "{\"reason\":\"We are married.\"}")
                .then()
                .statusCode(200);
        decide(PETRA, trip, amendment, "APPROVED")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:sojourn:problem:recused"));
        amendments(PETRA, trip)
                .then()
                .body("[0].allowedActions.find { it.action == 'decide' }.reason", equalTo("recused"))
                .body("[0].votes.counts", contains(false));

        decide(PAUL, trip, amendment, "APPROVED").then().statusCode(200).body("state", equalTo("OPEN"));
        get(ADA, trip).then().body("legs[0].country", equalTo("SM"));
        decide(PIA, trip, amendment, "APPROVED").then().statusCode(200).body("state", equalTo("APPLIED"));
        get(ADA, trip).then().body("legs[0].country", equalTo("SL"));
    }

    @Test
    void refusesAVoteOnAVersionThatIsNoMore() {
        String trip = submitted(ADA, plan("SM", 40));
        String amendment = proposed(trip);
        String before = version(amendment);
        decide(PETRA, trip, amendment, "APPROVED").then().statusCode(200);

        as(PAUL).header("If-Match", before)
                .body("{\"outcome\":\"APPROVED\",\"reasons\":\"So.\"}")
                .post("/api/trips/" + trip + "/amendments/" + amendment + "/decide")
                .then()
                .statusCode(412);

        amendments(PAUL, trip).then().body("[0].votes", hasSize(1));
    }

    @Test
    void refusesADecisionOnGuidanceThatCameUnseenAndCountsNoVoteBeforeIt() {
        String trip = submitted(ADA, plan("SM", 40));
        publish(UUID.randomUUID(), 1, "GW", 4);
        String amendment = proposed(trip, "GW");
        decide(PETRA, trip, amendment, "APPROVED").then().statusCode(200);
        String seen = version(amendment);

        publish(UUID.randomUUID(), 1, "KM", 4);
        assertThat(version(amendment)).isEqualTo(seen);
        publish(UUID.randomUUID(), 1, "GW", 4);
        as(PAUL).header("If-Match", seen)
                .body("{\"outcome\":\"APPROVED\",\"reasons\":\"So.\"}")
                .post("/api/trips/" + trip + "/amendments/" + amendment + "/decide")
                .then()
                .statusCode(412);

        amendments(PAUL, trip)
                .then()
                .body("[0].guidanceChangedAt", notNullValue())
                .body("[0].votes.counts", contains(false));
        decide(PAUL, trip, amendment, "APPROVED").then().statusCode(200).body("state", equalTo("OPEN"));
        decide(PIA, trip, amendment, "APPROVED").then().statusCode(200).body("state", equalTo("APPLIED"));
    }

    @Test
    void theTravellerReadsThatOneHasVotedAndWhatWasSaidOnceItIsDecided() {
        String trip = submitted(ADA, plan("SM", 40));
        String amendment = proposed(trip);
        as(PETRA)
                .header("If-Match", version(amendment))
                .body(
                        "{\"outcome\":\"APPROVED\",\"reasons\":\"The detour is needed.\",\"restrictedReasons\":\"Kestrel agrees.\"}")
                .post("/api/trips/" + trip + "/amendments/" + amendment + "/decide")
                .then()
                .statusCode(200);

        amendments(ADA, trip)
                .then()
                .body("[0].approversNeeded", equalTo(2))
                .body("[0].votes.counts", contains(true))
                .body("[0].votes[0].reasons", nullValue());
        amendments(PAUL, trip).then().body("[0].votes[0].restrictedReasons", equalTo("Kestrel agrees."));
        decide(PAUL, trip, amendment, "DECLINED").then().statusCode(200).body("state", equalTo("DECLINED"));

        assertThat(amendments(ADA, trip).asString()).doesNotContain("Kestrel").contains("DECLINED");
        assertThat(Db.query("select * from vote where trip_id = ?::uuid", trip).toString())
                .doesNotContain("Kestrel");
        get(ADA, trip).then().body("legs[0].country", equalTo("SM")).body("authorisation", equalTo("NOTIFIED"));
        assertThat(told(ADA, trip)).contains("trip-amendment-decided");
    }

    @Test
    void silenceRemindsEscalatesAndLeavesTheOldPlan() {
        as(EDITH).get("/api/travel/notices").then().statusCode(200);
        Db.execute("update person set roles = array_append(roles, 'approver') where id = ?", EDITH.id());
        String trip = submitted(ADA, plan("SM", 60));
        proposed(trip);
        assertThat(told(PETRA, trip)).contains("trip-amendment-to-decide");

        TestClock.advance(Duration.ofDays(7));
        await().atMost(PATIENCE).until(() -> told(PETRA, trip).contains("trip-amendment-due"));
        TestClock.advance(Duration.ofDays(7));
        await().atMost(PATIENCE).until(() -> told(EDITH, trip).contains("trip-amendment-overdue"));

        assertThat(told(SVEN, trip)).contains("trip-amendment-overdue");
        assertThat(told(ADA, trip)).contains("trip-amendment-overdue");
        amendments(ADA, trip).then().body("[0].state", equalTo("OPEN"));
        get(ADA, trip).then().body("legs[0].country", equalTo("SM"));
        assertThat(Db.count(
                        "select count(*) from audit_entry where action = 'amendment:escalate' and object_id in"
                                + " (select id from amendment where trip_id = ?::uuid)",
                        trip))
                .isEqualTo(1);
    }

    private static String proposed(String trip) {
        return proposed(trip, "SL");
    }

    private static String proposed(String trip, String country) {
        return as(ADA).header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", get(ADA, trip).header("ETag"))
                .body(plan(country, 40))
                .post("/api/trips/" + trip + "/amendments")
                .then()
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .extract()
                .path("id");
    }

    private static Response amendments(TestPerson person, String trip) {
        return as(person).get("/api/trips/" + trip + "/amendments");
    }

    private static Response decide(TestPerson person, String trip, String amendment, String outcome) {
        return as(person)
                .header("If-Match", version(amendment))
                .body("{\"outcome\":\"%s\",\"reasons\":\"So.\"}".formatted(outcome))
                .post("/api/trips/" + trip + "/amendments/" + amendment + "/decide");
    }

    private static String version(String amendment) {
        return "\"%d\"".formatted(Db.count("select version from amendment where id = ?::uuid", amendment));
    }

    private static List<String> told(TestPerson person, String trip) {
        return Told.of(person, get(ADA, trip).path("reference"));
    }
}
