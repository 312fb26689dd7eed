package org.sojourn.travel.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sojourn.platform.test.People.ADA;
import static org.sojourn.platform.test.People.EMIL;
import static org.sojourn.platform.test.People.GRACE;
import static org.sojourn.platform.test.People.OLGA;
import static org.sojourn.platform.test.People.SVEN;
import static org.sojourn.travel.checkin.Watch.act;
import static org.sojourn.travel.checkin.Watch.away;
import static org.sojourn.travel.checkin.Watch.firstCheckIn;
import static org.sojourn.travel.checkin.Watch.overdue;
import static org.sojourn.travel.checkin.Watch.state;
import static org.sojourn.travel.checkin.Watch.sweep;
import static org.sojourn.travel.checkin.Watch.told;
import static org.sojourn.travel.trip.TripPlans.as;
import static org.sojourn.travel.trip.TripPlans.command;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.TestClock;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("travel")
class CheckInComponentTest {

    private static final String SAFE = "{\"safe\":true}";

    private String trip = "";
    private String checkIn = "";

    @BeforeEach
    void travel() {
        Db.execute("update person set supervisor = ? where id = ?", GRACE.id(), ADA.id());
        trip = away(ADA, "MG");
        checkIn = firstCheckIn(ADA, trip);
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void nobodyAnswersBeforeTheWindowOpens() {
        Db.execute(
                "update check_in set opens_at = opens_at + interval '9 days', due_at = due_at + interval '9 days',"
                        + " misses_at = misses_at + interval '9 days' where id = ?::uuid",
                checkIn);

        as(ADA).body(SAFE)
                .post("/api/trips/" + trip + "/check-ins/" + checkIn + "/answer")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:sojourn:problem:too-early"));
        assertThat(state(checkIn)).isEqualTo("DUE");
    }

    @Test
    void anAnswerSaysWhetherHeIsSafe() {
        as(ADA).body("{\"note\":\"fine\"}")
                .post("/api/trips/" + trip + "/check-ins/" + checkIn + "/answer")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/safe"));
        assertThat(state(checkIn)).isEqualTo("DUE");
    }

    @Test
    void whatIsNotMissedIsNotChasedAndNobodyIsPhonedForIt() {
        act(OLGA, trip, checkIn, "chase", null).then().statusCode(409);
        act(OLGA, trip, checkIn, "resolve", "{\"reason\":\"x\"}").then().statusCode(409);
        act(OLGA, trip, checkIn, "contact", "{\"outcome\":\"NOT_REACHED\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:sojourn:problem:contact-not-due"));
        act(OLGA, trip, checkIn, "reveal-contact", null).then().statusCode(409);
        assertThat(state(checkIn)).isEqualTo("DUE");
        assertThat(told(ADA, trip)).doesNotContain("emergency-contact-revealed");
    }

    @Test
    void aDutyOfficerDoesNotWatchOverHimself() {
        String own = away(OLGA, "MG");
        String sign = firstCheckIn(OLGA, own);
        overdue(sign);
        sweep("check-in-miss");

        act(OLGA, own, sign, "chase", null)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:sojourn:problem:own-check-in"));
        act(OLGA, own, sign, "record", SAFE).then().statusCode(403);
        assertThat(as(OLGA).get("/api/watch?limit=100").<List<String>>path("items.id"))
                .doesNotContain(sign);
        assertThat(state(sign)).isEqualTo("MISSED");
    }

    @Test
    void aStaleVersionIsRefusedWhereOfficersAct() {
        overdue(checkIn);
        sweep("check-in-miss");

        as(OLGA).header("If-Match", "\"0\"")
                .post("/api/trips/" + trip + "/check-ins/" + checkIn + "/chase")
                .then()
                .statusCode(412);
        as(OLGA).post("/api/trips/" + trip + "/check-ins/" + checkIn + "/chase")
                .then()
                .statusCode(428);
    }

    @Test
    void aSignInTimeIsReceivedAndItsNoteIsEncrypted() {
        Db.execute("update check_in set opens_at = opens_at - interval '60 days' where id = ?::uuid", checkIn);

        as(ADA).body("{\"safe\":true,\"note\":\"at the hotel Kestrel\"}")
                .post("/api/trips/" + trip + "/check-ins/" + checkIn + "/answer")
                .then()
                .statusCode(200)
                .body("state", equalTo("RECEIVED"))
                .body("note", equalTo("at the hotel Kestrel"));
        assertThat(Db.query("select note from check_in where id = ?::uuid", checkIn)
                        .toString())
                .doesNotContain("Kestrel");
    }

    @Test
    void theLadderIsClimbedStepByStepAndEndsInAnIncident() {
        overdue(checkIn);
        sweep("check-in-miss");
        assertThat(state(checkIn)).isEqualTo("MISSED");
        assertThat(told(ADA, trip)).contains("check-in-missed");
        assertThat(told(OLGA, trip)).isEmpty();

        TestClock.advance(Duration.ofMinutes(29));
        sweep("check-in-ladder");
        assertThat(told(OLGA, trip)).isEmpty();
        TestClock.advance(Duration.ofMinutes(2));
        sweep("check-in-ladder");
        assertThat(told(OLGA, trip)).containsExactly("check-in-alert");
        assertThat(told(GRACE, trip)).isEmpty();

        TestClock.advance(Duration.ofMinutes(91));
        sweep("check-in-ladder");
        assertThat(told(GRACE, trip)).containsExactly("check-in-supervisor");
        assertThat(told(SVEN, trip)).contains("check-in-unattended");
        assertThat(told(OLGA, trip)).contains("emergency-contact-due");
        assertThat(state(checkIn)).isEqualTo("MISSED");

        TestClock.advance(Duration.ofHours(2).plusMinutes(1));
        sweep("check-in-ladder");
        assertThat(state(checkIn)).isEqualTo("ESCALATED");
        as(ADA).get("/api/trips/" + trip + "/incidents")
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].type", equalTo("MISSING"))
                .body("[0].state", equalTo("RAISED"));
        sweep("check-in-ladder");
        assertThat(Db.count("select count(*) from incident where trip_id = ?::uuid", trip))
                .isOne();
    }

    @Test
    void aDutyOfficerTakesTheAlertUpPhonesTheContactAndVouches() {
        reachContactStep();
        String reference = as(ADA).get("/api/trips/" + trip).path("reference");
        as(OLGA).get("/api/watch?limit=100")
                .then()
                .statusCode(200)
                .body("items.find { it.id == '%s' }.tripReference".formatted(checkIn), equalTo(reference))
                .body("items.find { it.id == '%s' }.unacknowledged".formatted(checkIn), equalTo(true))
                .body("items.find { it.id == '%s' }.contactDue".formatted(checkIn), equalTo(true));

        act(OLGA, trip, checkIn, "chase", null)
                .then()
                .statusCode(200)
                .body("state", equalTo("CHASING"))
                .body("steps.acknowledgedBy", everyItem(equalTo(OLGA.id().toString())));
        act(OLGA, trip, checkIn, "reveal-contact", null)
                .then()
                .statusCode(200)
                .body("name", equalTo("Sam Home"))
                .body("phone", equalTo("+49 30 000000"));
        assertThat(told(ADA, trip)).contains("emergency-contact-revealed");
        assertThat(Db.count(
                        "select count(*) from audit_entry where kind = 'READ' and object_type = 'emergency-contact'"
                                + " and person = ? and object_id = ?::uuid",
                        ADA.id(),
                        trip))
                .isOne();
        act(OLGA, trip, checkIn, "contact", "{\"outcome\":\"REACHED_SAFE\",\"note\":\"called Sam\"}")
                .then()
                .statusCode(200)
                .body("calls[0].note", equalTo("called Sam"))
                .body("state", equalTo("CHASING"));
        act(OLGA, trip, checkIn, "resolve", "{\"reason\":\"Sam spoke to her.\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("RESOLVED_OK"));

        assertThat(told(ADA, trip)).contains("emergency-contact-called", "check-in-resolved");
        as(ADA).get("/api/trips/" + trip + "/check-ins")
                .then()
                .body("find { it.id == '%s' }.resolution".formatted(checkIn), equalTo("Sam spoke to her."))
                .body("find { it.id == '%s' }.calls".formatted(checkIn), nullValue());
        TestClock.advance(Duration.ofHours(5));
        sweep("check-in-ladder");
        assertThat(Db.count("select count(*) from incident where trip_id = ?::uuid", trip))
                .isZero();
    }

    @Test
    void aLateAnswerStopsTheLadder() {
        reachContactStep();

        as(ADA).body(SAFE)
                .post("/api/trips/" + trip + "/check-ins/" + checkIn + "/answer")
                .then()
                .statusCode(200)
                .body("state", equalTo("RESOLVED_OK"))
                .body("steps.acknowledgedAt", everyItem(notNullValue()));
        assertThat(told(OLGA, trip)).contains("check-in-answered");
        TestClock.advance(Duration.ofHours(5));
        sweep("check-in-ladder");
        assertThat(state(checkIn)).isEqualTo("RESOLVED_OK");
    }

    @Test
    void whoIsNotSafeRaisesAnIncidentAtOnceAndALaterSignReachesIt() {
        as(ADA).body("{\"safe\":false,\"note\":\"followed\"}")
                .post("/api/trips/" + trip + "/check-ins/" + checkIn + "/answer")
                .then()
                .statusCode(200)
                .body("state", equalTo("ESCALATED"))
                .body("incidentId", notNullValue());
        String incident = as(OLGA).get("/api/trips/" + trip + "/incidents")
                .then()
                .body("[0].handling.source", equalTo("TRAVELLER"))
                .body("[0].handling.log[0].text", equalTo("followed"))
                .extract()
                .path("[0].id");

        as(ADA).body(SAFE)
                .post("/api/trips/" + trip + "/check-ins/" + checkIn + "/answer")
                .then()
                .statusCode(200)
                .body("state", equalTo("ESCALATED"));
        as(OLGA).get("/api/incidents/" + incident)
                .then()
                .body("handling.log.action", contains("raise", "sign-of-life"))
                .body("state", equalTo("RAISED"));
    }

    @Test
    void whoIsNotSafeAfterAllRaisesAnotherIncident() {
        String answer = "/api/trips/" + trip + "/check-ins/" + checkIn + "/answer";
        String first = as(ADA).body("{\"safe\":false}").post(answer).path("incidentId");
        as(OLGA).header("If-Match", incidentVersion(first))
                .post("/api/incidents/" + first + "/acknowledge")
                .then()
                .statusCode(200);
        as(OLGA).header("If-Match", incidentVersion(first))
                .body("{\"text\":\"He pressed the wrong button\"}")
                .post("/api/incidents/" + first + "/dismiss")
                .then()
                .statusCode(200);

        as(ADA).body("{\"safe\":false,\"note\":\"locked in\"}")
                .post(answer)
                .then()
                .statusCode(200)
                .body("incidentId", not(equalTo(first)));
        as(OLGA).get("/api/trips/" + trip + "/incidents")
                .then()
                .body("[0].state", equalTo("RAISED"))
                .body("[0].handling.log[0].text", equalTo("locked in"));
    }

    @Test
    void aDutyOfficerRecordsWhatTheTravellerSaidByPhoneAndEscalatesWithoutWaiting() {
        overdue(checkIn);
        sweep("check-in-miss");
        act(OLGA, trip, checkIn, "record", "{\"safe\":true,\"note\":\"phoned\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("RESOLVED_OK"))
                .body("byPhone", equalTo(true));
        assertThat(told(ADA, trip)).contains("check-in-recorded");

        String next = as(ADA).get("/api/trips/" + trip + "/check-ins").path("[1].id");
        overdue(next);
        sweep("check-in-miss");
        act(OLGA, trip, next, "escalate", "{\"type\":\"QUESTIONING\",\"reason\":\"seen at a station\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("ESCALATED"));
        as(ADA).get("/api/trips/" + trip + "/incidents").then().body("[0].type", equalTo("QUESTIONING"));
    }

    @Test
    void nothingIsExpectedOfWhoIsBack() {
        overdue(checkIn);
        sweep("check-in-miss");

        command(ADA, trip, "return", "{}").then().statusCode(200);

        assertThat(state(checkIn)).isEqualTo("RESOLVED_OK");
        as(ADA).get("/api/trips/" + trip + "/check-ins")
                .then()
                .body("state", everyItem(not(equalTo("DUE"))))
                .body("find { it.occasion == 'RETURN' }.state", equalTo("RECEIVED"));
        assertThat(Db.count(
                        "select count(*) from check_in where trip_id = ?::uuid and state in ('DUE', 'MISSED')", trip))
                .isZero();
    }

    @Test
    void anOverdueReturnClimbsTheSameLadder() {
        String late = away(EMIL, "MG");
        String comingHome = as(EMIL).get("/api/trips/" + late + "/check-ins")
                .then()
                .extract()
                .path("find { it.occasion == 'RETURN' }.id");
        overdue(comingHome);
        sweep("check-in-miss");
        TestClock.advance(Duration.ofMinutes(31));
        sweep("check-in-ladder");
        assertThat(told(OLGA, late)).contains("check-in-alert");
        TestClock.advance(Duration.ofMinutes(91));
        sweep("check-in-ladder");
        assertThat(told(SVEN, late)).contains("check-in-unattended");
        TestClock.advance(Duration.ofMinutes(121));
        sweep("check-in-ladder");
        assertThat(state(comingHome)).isEqualTo("ESCALATED");
        command(EMIL, late, "return", "{}").then().statusCode(200);
    }

    private static String incidentVersion(String incident) {
        return "\"%d\"".formatted(Db.count("select version from incident where id = ?::uuid", incident));
    }

    private void reachContactStep() {
        overdue(checkIn);
        sweep("check-in-miss");
        TestClock.advance(Duration.ofMinutes(31));
        sweep("check-in-ladder");
        TestClock.advance(Duration.ofMinutes(91));
        sweep("check-in-ladder");
    }
}
