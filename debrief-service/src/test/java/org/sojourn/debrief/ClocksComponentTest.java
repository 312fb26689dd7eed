package org.sojourn.debrief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.TestClock;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.WithSojourn;

/** The clocks of a case, with time moved: the trip returned on 2026-11-16, and its traveller has until 23 November. */
@QuarkusTest
@WithSojourn("debrief")
class ClocksComponentTest {

    private static final String PAUSE = "{\"code\": \"TRAVELLER_UNAVAILABLE\", \"text\": \"In hospital until Friday\"}";

    private final TestPerson traveller = Debriefs.someone();

    @BeforeEach
    void begin() {
        moveTo("2026-11-17T08:00:00Z");
        Told.meet(People.CARL, People.SVEN, People.GRACE);
    }

    @AfterEach
    void putTheClockBack() {
        TestClock.reset();
    }

    @Test
    void refusesToHoldTheClockToWhoeverHasNotTheCaseInHand() {
        String id = Debriefs.opened(traveller);
        Debriefs.command(traveller, id, "pause", PAUSE).then().statusCode(403);
        Debriefs.command(People.DINA, id, "pause", PAUSE)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:sojourn:problem:not-claimed-by-you"));
        Debriefs.command(People.ROSA, id, "pause", PAUSE).then().statusCode(403);
        Debriefs.command(People.VITO, id, "pause", PAUSE).then().statusCode(404);
        Debriefs.as(People.VITO).get("/api/debriefs/" + id + "/clocks").then().statusCode(404);
    }

    @Test
    void refusesAPauseWithoutAReasonAndASecondOne() {
        String id = Debriefs.opened(traveller);
        Debriefs.command(People.CARL, id, "pause", "{\"code\": \"OTHER\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/text"));
        Debriefs.command(People.CARL, id, "resume", "")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:sojourn:problem:not-paused"));
        Debriefs.command(People.CARL, id, "pause", PAUSE).then().statusCode(200);
        Debriefs.command(People.CARL, id, "pause", PAUSE)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:sojourn:problem:already-paused"));
    }

    @Test
    void logsABreachOnceAndTellsSupervisorsThenOfficersThenTheSupervisorOfTheTraveller() {
        String id = Debriefs.opened(traveller);
        Told.meet(traveller);
        Db.execute("update person set supervisor = ? where id = ?", People.GRACE.id(), traveller.id());
        String trip = Debriefs.get(traveller, id).jsonPath().getString("tripId");
        moveTo("2026-11-23T22:59:00Z");
        moveTo("2026-11-23T23:00:00Z");
        Told.awaitOnce(People.CARL, "case-stage-breached", "/api/debriefs/" + id);
        Told.awaitOnce(People.SVEN, "debrief-overdue", "/api/trips/" + trip);
        Told.never(People.GRACE, "debrief-overdue", "/api/trips/" + trip);
        moveTo("2026-11-24T23:00:00Z");
        Told.awaitOnce(People.GRACE, "debrief-overdue", "/api/trips/" + trip);
        Told.once(People.CARL, "case-stage-breached", "/api/debriefs/" + id);
        Debriefs.as(People.CARL)
                .get("/api/debriefs/" + id + "/clocks")
                .then()
                .body("stage", contains("AWAITING_TRAVELLER"))
                .body("[0].breachedAt", notNullValue());
        assertThat(Db.count(
                        "select count(*) from audit_entry where action = 'debrief:stage-breached' and object_id = ?",
                        UUID.fromString(id)))
                .isOne();
        Debriefs.as(People.GRACE).get("/api/debriefs/" + id).then().statusCode(404);
    }

    @Test
    void doesNotBeginTheTimeOfAStageAnewForWorkInIt() {
        String id = Debriefs.submitted(traveller);
        String clocks = "/api/debriefs/" + id + "/clocks";
        String stage = "find { it.stage == 'SUBMITTED' }.";
        String target = Debriefs.as(People.CARL).get(clocks).jsonPath().getString(stage + "targetAt");
        moveTo("2026-11-20T08:00:00Z");
        Told.awaitOnce(People.CARL, "case-stage-breached", "/api/debriefs/" + id);
        Debriefs.command(People.DINA, id, "claim", "").then().statusCode(200);
        Debriefs.command(People.DINA, id, "release", "").then().statusCode(200);
        Debriefs.as(People.CARL)
                .get(clocks)
                .then()
                .body(stage + "targetAt", equalTo(target))
                .body(stage + "breachedAt", notNullValue());
    }

    @Test
    void movesTheTargetAndTheDueDateByThePause() {
        String id = Debriefs.opened(traveller);
        Debriefs.command(People.CARL, id, "pause", PAUSE).then().statusCode(200);
        moveTo("2026-11-24T08:00:00Z");
        Debriefs.get(traveller, id).then().body("overdue", equalTo(false)).body("paused", equalTo(true));
        Debriefs.command(People.CARL, id, "resume", "").then().statusCode(200);
        Debriefs.get(traveller, id).then().body("overdue", equalTo(false)).body("paused", equalTo(false));
        Instant target = Instant.parse(Debriefs.as(People.CARL)
                .get("/api/debriefs/" + id + "/clocks")
                .jsonPath()
                .getString("[0].targetAt"));
        assertThat(target).isBetween(Instant.parse("2026-11-30T22:50:00Z"), Instant.parse("2026-11-30T23:10:00Z"));
        Told.never(People.CARL, "case-stage-breached", "/api/debriefs/" + id);
    }

    @Test
    void showsWhatWasWrittenOfAPauseToThoseWhoSeeTheContentOnly() {
        String id = Debriefs.opened(traveller);
        Debriefs.command(People.CARL, id, "pause", PAUSE)
                .then()
                .body("[0].pauses[0].text", equalTo("In hospital until Friday"));
        for (TestPerson other : new TestPerson[] {traveller, People.DINA}) {
            Debriefs.as(other)
                    .get("/api/debriefs/" + id + "/clocks")
                    .then()
                    .statusCode(200)
                    .body("[0].pauses[0].code", equalTo("TRAVELLER_UNAVAILABLE"))
                    .body("[0].pauses[0].text", nullValue())
                    .body("[0].pauses[0].pausedBy", nullValue());
        }
    }

    @Test
    void showsATravellerNoIncidentBehindAPause() {
        String id = Debriefs.opened(traveller);
        Debriefs.command(People.CARL, id, "pause", PAUSE.replace("TRAVELLER_UNAVAILABLE", "INCIDENT"))
                .then()
                .body("[0].pauses[0].code", equalTo("INCIDENT"));
        Debriefs.as(traveller)
                .get("/api/debriefs/" + id + "/clocks")
                .then()
                .body("[0].pauses[0].code", equalTo("OTHER"));
    }

    @Test
    void keepsAClockForEachStageAndEndsAPauseWithIt() {
        String id = Debriefs.opened(traveller);
        Debriefs.command(People.CARL, id, "pause", PAUSE).then().statusCode(200);
        Debriefs.confirmPlan(traveller, id);
        Debriefs.answerAll(traveller, id);
        Debriefs.command(traveller, id, "submit", "").then().statusCode(200).body("paused", equalTo(false));
        Debriefs.command(People.DINA, id, "claim", "").then().statusCode(200);
        Debriefs.command(People.DINA, id, "pause", PAUSE).then().statusCode(200);
        Debriefs.command(People.DINA, id, "triage", "{\"to\": \"ANALYSIS\"}")
                .then()
                .statusCode(200)
                .body("paused", equalTo(false));
        Debriefs.as(People.DINA)
                .get("/api/debriefs/" + id + "/clocks")
                .then()
                .body("stage", contains("AWAITING_TRAVELLER", "SUBMITTED", "ANALYSIS"))
                .body("businessDays", contains(5, 2, 5))
                .body("[1].endedAt", notNullValue())
                .body("[1].pauses[0].resumedAt", notNullValue())
                .body("[2].endedAt", nullValue());
    }

    private static void moveTo(String instant) {
        TestClock.advance(Duration.between(TestClock.now(), Instant.parse(instant)));
    }
}
