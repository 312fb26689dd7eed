package org.sojourn.debrief;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.TestClock;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.WithSojourn;

/** The time a traveller has to confirm the record of his interview: released on a Monday, it is over when the next one ends. */
@QuarkusTest
@WithSojourn("debrief")
class RecordReminderComponentTest {

    private static final String DUE = "case-interview-record-due";
    private static final String UNANSWERED = "case-interview-unanswered";

    private final TestPerson traveller = Debriefs.someone();

    @AfterEach
    void putTheClockBack() {
        TestClock.reset();
    }

    @Test
    void remindsNobodyOfARecordThatWasConfirmed() {
        String id = released();
        String interview = Debriefs.as(traveller).get(path(id)).jsonPath().getString("[0].id");
        String hash = Debriefs.as(traveller).get(path(id)).jsonPath().getString("[0].records[0].hash");
        Debriefs.post(traveller, path(id) + "/" + interview + "/confirm", 1, "{\"hash\": \"" + hash + "\"}")
                .then()
                .statusCode(200);
        String waiting = another();
        moveTo("2026-12-08T00:10:00Z");
        Told.awaitOnce(People.DINA, UNANSWERED, path(waiting));
        Told.never(traveller, DUE, path(id));
        Told.never(People.DINA, UNANSWERED, path(id));
    }

    @Test
    void remindsTheTravellerOnTheLastDayAndTellsTheDebrieferWhenItIsOver() {
        String id = released();
        moveTo("2026-12-06T22:30:00Z");
        Told.never(traveller, DUE, path(id));
        moveTo("2026-12-06T23:30:00Z");
        Told.awaitOnce(traveller, DUE, path(id));
        Told.never(People.DINA, UNANSWERED, path(id));
        moveTo("2026-12-07T23:30:00Z");
        Told.awaitOnce(People.DINA, UNANSWERED, path(id));
        Told.once(traveller, DUE, path(id));
        String interview = Debriefs.as(traveller).get(path(id)).jsonPath().getString("[0].id");
        assertThat(Debriefs.post(People.DINA, path(id) + "/" + interview + "/go-on", 1, "{\"reason\": \"no word\"}")
                        .jsonPath()
                        .getString("state"))
                .isEqualTo("UNCONFIRMED");
    }

    private String released() {
        moveTo("2026-11-30T09:00:00Z");
        return heldFor(traveller);
    }

    private static String another() {
        return heldFor(Debriefs.someone());
    }

    private static String heldFor(TestPerson interviewed) {
        String id = Debriefs.claimed(interviewed, People.DINA);
        Debriefs.command(People.DINA, id, "triage", "{\"to\": \"INTERVIEW\"}")
                .then()
                .statusCode(200);
        InterviewComponentTest.held(id);
        return id;
    }

    private static String path(String id) {
        return InterviewComponentTest.path(id);
    }

    private static void moveTo(String instant) {
        TestClock.advance(Duration.between(TestClock.now(), Instant.parse(instant)));
    }
}
