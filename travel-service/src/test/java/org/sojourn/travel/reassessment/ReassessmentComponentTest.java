package org.sojourn.travel.reassessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.sojourn.platform.test.People.ADA;
import static org.sojourn.platform.test.People.EMIL;
import static org.sojourn.platform.test.People.GRACE;
import static org.sojourn.platform.test.People.NOOR;
import static org.sojourn.platform.test.People.OLGA;
import static org.sojourn.platform.test.People.ORSON;
import static org.sojourn.platform.test.People.PETRA;
import static org.sojourn.platform.test.People.SVEN;
import static org.sojourn.platform.test.People.VERA;
import static org.sojourn.platform.test.People.VICTOR;
import static org.sojourn.travel.reassessment.Editions.PATIENCE;
import static org.sojourn.travel.reassessment.Editions.publish;
import static org.sojourn.travel.reassessment.Editions.withdraw;
import static org.sojourn.travel.trip.TripPlans.as;
import static org.sojourn.travel.trip.TripPlans.command;
import static org.sojourn.travel.trip.TripPlans.declared;
import static org.sojourn.travel.trip.TripPlans.get;
import static org.sojourn.travel.trip.TripPlans.plan;
import static org.sojourn.travel.trip.TripPlans.submitted;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.RowPolicies;
import org.sojourn.platform.test.TestClock;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.Topics;
import org.sojourn.platform.test.WithSojourn;

/** What a change of guidance asks of trips, and what people answer; the refused first. */
@QuarkusTest
@WithSojourn("travel")
class ReassessmentComponentTest {

    private static final String REASONS = "{\"reasons\":\"The host moved the talk into the embassy.\"}";

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void nobodyWithoutTheRoleOrTheUnitSettlesAnything() {
        String task = asked("AL");

        assertThat(answer(ADA, task, "confirm", REASONS).statusCode()).isEqualTo(403);
        assertThat(answer(OLGA, task, "confirm", REASONS).statusCode()).isEqualTo(403);
        assertThat(answer(GRACE, task, "confirm", REASONS).statusCode()).isEqualTo(403);
        assertThat(answer(ORSON, task, "confirm", REASONS).statusCode()).isEqualTo(403);
        assertThat(answer(VERA, task, "confirm", REASONS).statusCode()).isEqualTo(404);
        assertThat(answer(PETRA, task, "recall", REASONS).statusCode()).isEqualTo(403);
        assertThat(answer(SVEN, task, "cancel", "{}").statusCode()).isEqualTo(404);
        assertThat(answer(EMIL, task, "cancel", "{}").statusCode()).isEqualTo(404);
        for (TestPerson stranger : List.of(EMIL, NOOR, GRACE, VICTOR, VERA)) {
            assertThat(as(stranger).get("/api/reassessments/" + task).statusCode())
                    .as(stranger.username())
                    .isEqualTo(404);
        }
        assertThat(as(ORSON).get("/api/reassessments").statusCode()).isEqualTo(403);
        assertThat(Db.query("select state from reassessment where id = ?::uuid", task)
                        .getFirst())
                .containsEntry("state", "OPEN");
    }

    @Test
    void anOfficerDoesNotConfirmHisOwnTripNorARecallOfSomebodyAtHome() {
        UUID advisory = UUID.randomUUID();
        publish(advisory, 1, "AD", 2);
        String own = submitted(SVEN, plan("AD", 40));
        Db.execute("update person set coverage = '{ai-researchers}' where id = ?", SVEN.id());
        publish(advisory, 2, "AD", 3);
        String task = taskOf(SVEN, own);

        answer(SVEN, task, "confirm", REASONS)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:sojourn:problem:self-approval"));
        answer(OLGA, task, "recall", REASONS)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:sojourn:problem:not-away"));
        answer(PETRA, task, "confirm", "{\"reasons\":\" \"}").then().statusCode(400);
        as(PETRA)
                .body(REASONS)
                .post("/api/reassessments/" + task + "/confirm")
                .then()
                .statusCode(428);
        Db.execute("update person set coverage = '{}' where id = ?", SVEN.id());
    }

    @Test
    void eachPersonItBindsCanSeeWhy() {
        UUID advisory = UUID.randomUUID();
        publish(advisory, 1, "AM", 2);
        String trip = submitted(ADA, plan("AM", 40));
        get(ADA, trip).then().body("content.blockers.kind", not(hasItem("reassessment-open")));
        publish(advisory, 2, "AM", 4);

        String task = taskOf(ADA, trip);
        as(ADA).get("/api/reassessments/" + task)
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("why.advisoryReference", equalTo(Editions.reference("AM")))
                .body("why.number", equalTo(2))
                .body("why.title", equalTo("Guidance on AM"))
                .body("why.cause", equalTo("PUBLISHED"))
                .body("why.changeNote", equalTo("news"))
                .body("why.places[0].leg", equalTo(1))
                .body("why.places[0].country", equalTo("AM"))
                .body("why.places[0].levelBefore", equalTo("2"))
                .body("why.places[0].levelAfter", equalTo("4"))
                .body("allowedActions.find { it.action == 'cancel' }.allowed", equalTo(true))
                .body("allowedActions.find { it.action == 'confirm' }.reason", equalTo("not-permitted"));
        get(ADA, trip)
                .then()
                .body("travel", equalTo("PLANNED"))
                .body("authorisation", equalTo("NOTIFIED"))
                .body("content.blockers.kind", hasItem("reassessment-open"));
        told(ADA, "trip-reassessment");
        told(SVEN, "trip-reassessment-opened");
        told(PETRA, "trip-reassessment-opened");
        assertThat(as(PETRA)
                        .get("/api/reassessments?view=UNIT&limit=100&advisory=" + Editions.reference("AM"))
                        .<List<String>>path("items.id"))
                .containsExactly(task);
        assertThat(as(ADA).get("/api/reassessments?advisory=" + Editions.reference("AM"))
                        .<List<String>>path("items.id"))
                .containsExactly(task);
    }

    @Test
    void aConfirmedTripKeepsItsStateAndIsReadyAgain() {
        String task = asked("AZ");
        String trip = tripOf(task);

        answer(PETRA, task, "confirm", REASONS)
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("endedBy", equalTo("officer"))
                .body("reasons", equalTo("The host moved the talk into the embassy."));
        get(ADA, trip)
                .then()
                .body("authorisation", equalTo("NOTIFIED"))
                .body("content.blockers.kind", not(hasItem("reassessment-open")))
                .body("content.guidanceChangedAt", nullValue())
                .body("content.assessment.legs[0].level", equalTo("4"));
        assertThat(as(ADA).get("/api/trips/" + trip + "/evaluations").<List<String>>path("occasion"))
                .containsExactly("SUBMITTED", "REASSESSED");
        told(ADA, "trip-reassessment-confirmed");
        answer(PETRA, task, "confirm", REASONS).then().statusCode(409);
    }

    @Test
    void aTripCancelledAfterGuidanceNamesTheEditionAndComesBackWithItsQuestion() {
        String task = asked("BA");
        String trip = tripOf(task);

        answer(ADA, task, "cancel", "{}").then().statusCode(200).body("state", equalTo("CANCELLED"));

        get(ADA, trip).then().body("authorisation", equalTo("CANCELLED"));
        as(ADA).get("/api/trips/" + trip + "/reassessments")
                .then()
                .body("outcome.outcome", equalTo("CANCELLED"))
                .body("outcome.number", equalTo(2))
                .body("outcome.advisoryReference", equalTo(Editions.reference("BA")));
        String event = new String(
                Topics.await(
                                "sojourn.travel.trip",
                                1,
                                record -> Topics.header(record, "ce_subject").equals(trip)
                                        && Topics.header(record, "ce_type").endsWith("cancelled.v1"))
                        .getFirst()
                        .value(),
                StandardCharsets.UTF_8);
        assertThat(event).contains("\"guidance\":{\"advisoryId\":", "\"reasonCode\":\"GUIDANCE\"");

        command(ADA, trip, "undo", null).then().statusCode(200).body("travel", equalTo("PLANNED"));
        as(ADA).get("/api/reassessments/" + task).then().body("state", equalTo("OPEN"));
        as(ADA).get("/api/trips/" + trip + "/reassessments").then().body("outcome", nullValue());
    }

    @Test
    void cancellingTheTripItselfBecauseOfGuidanceCountsTheSame() {
        String task = asked("BG");
        String trip = tripOf(task);

        command(ADA, trip, "cancel", "{\"reasonCode\":\"GUIDANCE\"}").then().statusCode(200);

        as(ADA).get("/api/trips/" + trip + "/reassessments")
                .then()
                .body("outcome.outcome", equalTo("CANCELLED"))
                .body("reassessments.state", hasItems("CANCELLED"));
    }

    @Test
    void whatWasPublishedWhileATripWasCalledOffIsAskedWhenItComesBack() {
        UUID advisory = UUID.randomUUID();
        publish(advisory, 1, "BH", 2);
        String trip = submitted(ADA, plan("BH", 40));
        command(ADA, trip, "cancel", "{\"reasonCode\":\"WORK\"}").then().statusCode(200);
        publish(advisory, 2, "BH", 4);
        assertThat(Db.count("select count(*) from reassessment where object_id = ?::uuid", trip))
                .isZero();

        command(ADA, trip, "undo", null).then().statusCode(200).body("travel", equalTo("PLANNED"));

        as(ADA).get("/api/reassessments/" + taskOf(ADA, trip)).then().body("why.number", equalTo(2));
    }

    @Test
    void aDecisionAnswersWhatIsOpen() {
        UUID advisory = UUID.randomUUID();
        publish(advisory, 1, "BN", 3);
        String trip = submitted(ADA, plan("BN", 40));
        publish(advisory, 2, "BN", 4);
        String task = taskOf(ADA, trip);
        answer(SVEN, task, "confirm", REASONS)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:sojourn:problem:undecided"));

        command(PETRA, trip, "decide", "{\"outcome\":\"DECLINED\",\"reasons\":\"no\"}")
                .then()
                .statusCode(200);

        as(ADA).get("/api/trips/" + trip + "/reassessments")
                .then()
                .body("outcome.outcome", equalTo("DECLINED"))
                .body("reassessments[0].state", equalTo("DECLINED"));
    }

    @Test
    void aNewerEditionReplacesTheQuestionAMinorOneAsksNoneAndAWithdrawalAsksAnew() {
        UUID advisory = UUID.randomUUID();
        publish(advisory, 1, "BT", 2);
        String trip = submitted(ADA, plan("BT", 40));
        publish(advisory, 2, "BT", 3);
        publish(advisory, 3, "BT", 3, false);
        publish(advisory, 4, "BT", 4);
        withdraw(advisory, 4);

        assertThat(Db.query(
                        "select number || cause || state as task from reassessment where object_id = ?::uuid order by id",
                        trip))
                .extracting(row -> row.get("task"))
                .containsExactly("2PUBLISHEDSUPERSEDED", "4PUBLISHEDSUPERSEDED", "4WITHDRAWNOPEN");
        as(ADA).get("/api/reassessments/" + taskOf(ADA, trip))
                .then()
                .body("why.places[0].levelBefore", equalTo("4"))
                .body("why.places[0].levelAfter", equalTo("UNKNOWN"))
                .body("why.changeNote", equalTo("wrong"));
    }

    @Test
    void guidanceForOthersDraftsAndPassedLegsAreLeftAlone() {
        UUID advisory = UUID.randomUUID();
        String others = declared(VICTOR, plan("BZ", 40));
        command(VICTOR, others, "submit", "{}").then().statusCode(200);
        String draft = declared(ADA, plan("BZ", 40));
        publish(advisory, 1, "BZ", 4);

        assertThat(Db.count("select count(*) from reassessment where object_id in (?::uuid, ?::uuid)", others, draft))
                .isZero();
    }

    @Test
    void aMissedDeadlineIsRemindedOfEscalatedOnceAndKeepsTheTripBlocked() {
        String task = asked("CF");
        String trip = tripOf(task);

        TestClock.advance(Duration.ofDays(12));

        await().atMost(PATIENCE)
                .until(() -> as(ADA).get("/api/reassessments/" + task).path("escalatedAt") != null);
        told(ADA, "trip-reassessment-overdue");
        told(SVEN, "trip-reassessment-overdue");
        told(OLGA, "trip-reassessment-overdue");
        told(ADA, "trip-reassessment-reminder");
        get(ADA, trip).then().body("travel", equalTo("PLANNED"));
        TestClock.advance(Duration.ofDays(1));
        assertThat(Db.count(
                        "select count(*) from notice where recipient = ? and kind = 'trip-reassessment-overdue' and link = ?",
                        OLGA.id(),
                        "/api/reassessments/" + task))
                .isEqualTo(1);
    }

    @Test
    void whoIsAwayIsOrderedHomeAndAcknowledgesIt() {
        orderedHome("CG");
    }

    private static void orderedHome(String country) {
        UUID advisory = UUID.randomUUID();
        publish(advisory, 1, country, 2);
        String trip = submitted(ADA, plan(country, 40));
        command(ADA, trip, "depart", "{}").then().statusCode(200);
        publish(advisory, 2, country, 4);
        String task = taskOf(ADA, trip);
        answer(ADA, task, "cancel", "{}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:sojourn:problem:already-departed"));
        Db.execute("update person set supervisor = ? where id = ?", GRACE.id(), ADA.id());

        answer(OLGA, task, "recall", REASONS).then().statusCode(200).body("state", equalTo("RECALLED"));

        told(ADA, "trip-recalled");
        told(GRACE, "trip-staff-recalled");
        as(ADA).header("If-Match", "\"0\"")
                .post("/api/trips/" + trip + "/recalls/acknowledge")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACKNOWLEDGED"));
        told(OLGA, "trip-recall-acknowledged");
        get(ADA, trip).then().body("travel", equalTo("AWAY")).body("authorisation", equalTo("NOTIFIED"));
        command(ADA, trip, "return", "{}").then().statusCode(200);
        as(ADA).get("/api/trips/" + trip + "/recalls").then().body("[0].state", equalTo("ENDED"));
        as(ADA).get("/api/trips/" + trip + "/reassessments").then().body("outcome.outcome", equalTo("RECALLED"));
    }

    @Test
    void itsTablesHideTheirRows() throws SQLException {
        orderedHome("CH");
        for (String table : List.of("reassessment", "recall", "guidance_outcome")) {
            RowPolicies.hide(table);
        }
    }

    /** A trip of Ada's that was in order at level 2 and is asked about at level 4. */
    private static String asked(String country) {
        UUID advisory = UUID.randomUUID();
        publish(advisory, 1, country, 2);
        String trip = submitted(ADA, plan(country, 40));
        publish(advisory, 2, country, 4);
        return taskOf(ADA, trip);
    }

    private static String taskOf(TestPerson person, String trip) {
        return as(person)
                .get("/api/trips/" + trip + "/reassessments")
                .then()
                .statusCode(200)
                .extract()
                .path("reassessments.find { it.state == 'OPEN' }.id");
    }

    private static String tripOf(String task) {
        return as(ADA).get("/api/reassessments/" + task).path("objectId");
    }

    private static Response answer(TestPerson person, String task, String command, String body) {
        long version = Db.count("select version from reassessment where id = ?::uuid", task);
        return as(person)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/reassessments/" + task + "/" + command);
    }

    private static void told(TestPerson person, String kind) {
        await().atMost(PATIENCE).until(() -> kinds(person).contains(kind));
    }

    /** Everything that somebody was told of, page by page. */
    private static List<String> kinds(TestPerson person) {
        List<String> kinds = new ArrayList<>();
        String cursor = "";
        do {
            Response page = as(person).get("/api/travel/notices?limit=100&cursor=" + cursor);
            kinds.addAll(page.<List<String>>path("items.kind"));
            cursor = page.path("next");
        } while (cursor != null);
        return kinds;
    }
}
