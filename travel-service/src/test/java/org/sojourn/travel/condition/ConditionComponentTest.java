package org.sojourn.travel.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.sojourn.platform.test.People.ADA;
import static org.sojourn.platform.test.People.EMIL;
import static org.sojourn.platform.test.People.GRACE;
import static org.sojourn.platform.test.People.NOOR;
import static org.sojourn.platform.test.People.OLGA;
import static org.sojourn.platform.test.People.PETRA;
import static org.sojourn.platform.test.People.SVEN;
import static org.sojourn.platform.test.People.VERA;
import static org.sojourn.travel.trip.TripPlans.advise;
import static org.sojourn.travel.trip.TripPlans.as;
import static org.sojourn.travel.trip.TripPlans.brief;
import static org.sojourn.travel.trip.TripPlans.command;
import static org.sojourn.travel.trip.TripPlans.get;
import static org.sojourn.travel.trip.TripPlans.plan;
import static org.sojourn.travel.trip.TripPlans.submitted;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.TestClock;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("travel")
class ConditionComponentTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @BeforeEach
    void guidance() {
        if (Db.count("select count(*) from edition_area where country = 'LR'") == 0) {
            advise("LR", 3);
        }
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void refusesConditionsThatNobodyCouldMeet() {
        String trip = submitted(ADA, plan("LR", 30));

        decide(trip, "{\"type\":\"OTHER\",\"text\":\"x\",\"dueAt\":\"2020-01-01T00:00:00Z\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/conditions/0/dueAt"));
        decide(trip, "{\"type\":\"OTHER\",\"text\":\"x\",\"owner\":\"%s\"}".formatted(UUID.randomUUID()))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/conditions/0/owner"));
        decide(trip, "{\"type\":\"NO_LEG_TO\",\"text\":\"x\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/conditions/0/country"));
        decide(trip, "{\"type\":\"OTHER\",\"text\":\" \"}").then().statusCode(400);
        command(
                        PETRA,
                        trip,
                        "decide",
                        "{\"outcome\":\"DECLINED\",\"reasons\":\"no\",\"conditions\":[{\"type\":\"OTHER\",\"text\":\"x\"}]}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/conditions"));
        get(ADA, trip).then().body("authorisation", equalTo("IN_ASSESSMENT"));
    }

    @Test
    void refusesWhoIsNotConcerned() {
        String trip = submitted(ADA, plan("LR", 30));
        decide(trip, "{\"type\":\"LOANER_DEVICE\",\"text\":\"Take a loaner.\"}")
                .then()
                .statusCode(200);
        String id = list(ADA, trip).path("[0].id");

        assertThat(list(VERA, trip).statusCode()).isEqualTo(404);
        assertThat(list(EMIL, trip).statusCode()).isEqualTo(404);
        assertThat(list(GRACE, trip).statusCode()).isEqualTo(404);
        settle(EMIL, trip, id, "evidence", "{\"evidence\":\"x\"}", 0).then().statusCode(404);
        settle(SVEN, trip, id, "evidence", "{\"evidence\":\"x\"}", 0).then().statusCode(404);
        settle(ADA, trip, id, "verify", null, 0).then().statusCode(403);
        settle(OLGA, trip, id, "verify", null, 0).then().statusCode(403);
        settle(SVEN, trip, id, "waive", "{\"reason\":\"x\"}", 0).then().statusCode(403);
        settle(PETRA, trip, id, "waive", "{\"reason\":\" \"}", 0).then().statusCode(400);
        settle(SVEN, trip, id, "verify", null, 0).then().statusCode(409);
        settle(ADA, trip, id, "evidence", "{\"evidence\":\"x\"}", 7).then().statusCode(412);
        list(ADA, trip).then().body("[0].state", equalTo("OPEN"));
    }

    @Test
    void nobodyVerifiesOrWaivesAConditionOfHisOwnTrip() {
        String trip = submitted(PETRA, plan("LR", 30));
        command(org.sojourn.platform.test.People.PAUL, trip, "decide", approval("{\"type\":\"OTHER\",\"text\":\"x\"}"))
                .then()
                .statusCode(200);
        String id = list(PETRA, trip).path("[0].id");

        settle(PETRA, trip, id, "waive", "{\"reason\":\"I want to.\"}", 0)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:sojourn:problem:own-condition"));
    }

    @Test
    void anOpenConditionBlocksUntilItIsVerifiedByAnother() {
        String trip = submitted(ADA, plan("LR", 30));
        decide(trip, "{\"type\":\"LOANER_DEVICE\",\"text\":\"Take a loaner.\"}")
                .then()
                .statusCode(200)
                .body("authorisation", equalTo("APPROVED"))
                .body("travel", equalTo("PLANNED"))
                .body("content.blockers.kind", hasItem("condition"));
        assertThat(kinds(ADA)).contains("trip-condition");
        String id = list(ADA, trip).path("[0].id");

        settle(ADA, trip, id, "evidence", "{\"evidence\":\"Laptop 17.\"}", 0)
                .then()
                .statusCode(200)
                .body("state", equalTo("EVIDENCED"));
        assertThat(kinds(SVEN)).contains("trip-condition-to-verify");
        settle(SVEN, trip, id, "return", "{\"reason\":\"That one is yours.\"}", 1)
                .then()
                .body("state", equalTo("OPEN"))
                .body("reason", equalTo("That one is yours."));
        assertThat(kinds(ADA)).contains("trip-condition-returned");
        settle(ADA, trip, id, "evidence", "{\"evidence\":\"Laptop 18.\"}", 2)
                .then()
                .statusCode(200);
        get(ADA, trip).then().body("travel", equalTo("PLANNED"));
        settle(SVEN, trip, id, "verify", null, 3).then().statusCode(200).body("state", equalTo("MET"));

        brief(ADA, trip);
        get(ADA, trip).then().body("travel", equalTo("READY")).body("content.blockers", hasSize(0));
        assertThat(kinds(ADA)).contains("trip-condition-met");
        assertThat(Db.query("select * from condition where trip_id = ?::uuid", trip)
                        .toString())
                .doesNotContain("loaner.", "Laptop");
        assertThat(Db.count(
                        "select count(*) from audit_entry where action = 'condition:verify' and object_id = ?::uuid",
                        id))
                .isEqualTo(1);
    }

    @Test
    void anotherOwnerSeesHisConditionAndNothingElseOfTheTrip() {
        String trip = submitted(ADA, plan("LR", 30));
        decide(
                        trip,
                        "{\"type\":\"COMPANION\",\"text\":\"Go along.\",\"owner\":\"%s\"},{\"type\":\"OTHER\",\"text\":\"y\"}"
                                .formatted(NOOR.id()))
                .then()
                .statusCode(200);

        assertThat(kinds(NOOR)).contains("trip-condition");
        assertThat(get(NOOR, trip).statusCode()).isEqualTo(404);
        list(NOOR, trip).then().statusCode(200).body("type", contains("COMPANION"));
        list(ADA, trip).then().body("type", contains("COMPANION", "OTHER"));
        String id = list(NOOR, trip).path("[0].id");
        settle(NOOR, trip, id, "evidence", "{\"evidence\":\"I go.\"}", 0)
                .then()
                .statusCode(200)
                .body("state", equalTo("MET"));
        String other = list(ADA, trip).path("[1].id");
        settle(PETRA, trip, other, "waive", "{\"reason\":\"Not needed after all.\"}", 0)
                .then()
                .statusCode(200)
                .body("state", equalTo("WAIVED"));

        brief(ADA, trip);
        get(ADA, trip).then().body("travel", equalTo("READY"));
        assertThat(kinds(ADA)).contains("trip-condition-waived");
    }

    @Test
    void aRuledOutLegBlocksAsLongAsItIsPlanned() {
        String trip = submitted(ADA, plan("LR", 30));
        decide(trip, "{\"type\":\"NO_LEG_TO\",\"text\":\"Not there.\",\"country\":\"LR\"}")
                .then()
                .statusCode(200);
        String id = list(ADA, trip).path("[0].id");

        settle(ADA, trip, id, "evidence", "{\"evidence\":\"I shall not.\"}", 0)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:sojourn:problem:leg-still-planned"));
        get(ADA, trip).then().body("travel", equalTo("PLANNED"));
    }

    @Test
    void theOwnerIsRemindedAndAMissedConditionIsToldAndKeepsBlocking() {
        String trip = submitted(ADA, plan("LR", 30));
        String due = TestClock.now().plus(Duration.ofDays(10)).toString();
        decide(trip, "{\"type\":\"CHECK_IN_PLAN\",\"text\":\"Plan it.\",\"dueAt\":\"%s\"}".formatted(due))
                .then()
                .statusCode(200);

        TestClock.advance(Duration.ofDays(8));
        await().atMost(PATIENCE).until(() -> kinds(ADA).contains("trip-condition-due"));
        TestClock.advance(Duration.ofDays(3));
        await().atMost(PATIENCE).until(() -> "MISSED".equals(list(ADA, trip).path("[0].state")));

        assertThat(kinds(ADA)).contains("trip-condition-missed");
        assertThat(kinds(PETRA)).contains("trip-condition-missed");
        get(ADA, trip).then().body("travel", equalTo("PLANNED")).body("content.blockers.kind", hasItems("condition"));
        String id = list(ADA, trip).path("[0].id");
        int version = list(ADA, trip).path("[0].version");
        settle(ADA, trip, id, "evidence", "{\"evidence\":\"Late, but done.\"}", version)
                .then()
                .body("state", equalTo("EVIDENCED"));
    }

    private static Response decide(String trip, String conditions) {
        return command(PETRA, trip, "decide", approval(conditions));
    }

    private static String approval(String conditions) {
        return "{\"outcome\":\"APPROVED\",\"reasons\":\"fine\",\"conditions\":[%s]}".formatted(conditions);
    }

    private static Response list(TestPerson person, String trip) {
        return as(person).get("/api/trips/" + trip + "/conditions");
    }

    private static Response settle(
            TestPerson person, String trip, String id, String command, @Nullable String body, int version) {
        var request = as(person).header("If-Match", "\"%d\"".formatted(version));
        return (body == null ? request : request.body(body))
                .post("/api/trips/%s/conditions/%s/%s".formatted(trip, id, command));
    }

    private static List<String> kinds(TestPerson person) {
        return as(person).get("/api/travel/notices?limit=100").path("items.kind");
    }
}
