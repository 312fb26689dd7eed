package org.sojourn.debrief;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.TestClock;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.Topics;
import org.sojourn.platform.test.WithSojourn;

/** The term of a case, with time moved: it returned on 2026-11-16 and is due when 23 November ends in Berlin. */
@QuarkusTest
@WithSojourn("debrief")
class RemindersComponentTest {

    private final TestPerson traveller = Debriefs.someone();

    @AfterEach
    void putTheClockBack() {
        TestClock.reset();
    }

    @Test
    void remindsOfEachPartOfTheTermOnce() {
        moveTo("2026-11-17T08:00:00Z");
        String id = Debriefs.opened(traveller);
        assertThat(reminders()).isEmpty();
        moveTo("2026-11-20T11:30:00Z");
        awaitReminders("debrief-reminder-half");
        moveTo("2026-11-22T14:30:00Z");
        awaitReminders("debrief-reminder-half", "debrief-reminder-four-fifths");
        Debriefs.get(traveller, id).then().body("overdue", equalTo(false));
        moveTo("2026-11-23T23:00:00Z");
        awaitReminders("debrief-reminder-half", "debrief-reminder-four-fifths", "debrief-reminder-due");
        Debriefs.get(traveller, id).then().body("overdue", equalTo(true));
        assertThat(Db.count("select count(*) from debrief_case where id::text = ? and remind_at is null", id))
                .isOne();
    }

    @Test
    void remindsAgainWhenTheCaseIsDatedAgain() {
        moveTo("2026-11-21T08:00:00Z");
        DeclaredTrip trip = DeclaredTrip.of(traveller);
        Topics.send(trip.overdue(5));
        Debriefs.awaitCase(trip);
        awaitReminders("debrief-reminder-half");
        ProducerRecord<String, byte[]> returned = trip.returned("2026-11-20", 6);
        Topics.send(returned);
        await().atMost(30, SECONDS)
                .until(() -> Db.count("select count(*) from debrief_case where trip_id = ? and return_known", trip.id())
                        == 1);
        moveTo("2026-11-24T12:00:00Z");
        awaitReminders("debrief-reminder-half", "debrief-reminder-half");
    }

    @Test
    void remindsTheDebrieferWhoHoldsTheCaseAndNoLongerItsTraveller() {
        moveTo("2026-11-17T08:00:00Z");
        String id = Debriefs.inAnalysis(traveller, People.DINA);
        moveTo("2026-11-20T11:30:00Z");
        await().atMost(30, SECONDS)
                .until(() -> Debriefs.as(People.DINA)
                        .get("/api/debrief/notices?limit=100")
                        .jsonPath()
                        .getList("items.findAll { it.link.contains('" + id + "') }.kind", String.class)
                        .contains("debrief-reminder-half"));
        assertThat(reminders()).isEmpty();
    }

    private static void moveTo(String instant) {
        TestClock.advance(Duration.between(TestClock.now(), Instant.parse(instant)));
    }

    private void awaitReminders(String... kinds) {
        await().atMost(30, SECONDS).until(() -> reminders().equals(List.of(kinds)));
    }

    private List<String> reminders() {
        return Debriefs.as(traveller)
                .get("/api/debrief/notices?limit=100")
                .jsonPath()
                .getList("items.kind.findAll { it.startsWith('debrief-reminder') }", String.class)
                .reversed();
    }
}
