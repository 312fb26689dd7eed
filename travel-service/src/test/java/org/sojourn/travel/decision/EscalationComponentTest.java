package org.sojourn.travel.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.sojourn.platform.test.People.ADA;
import static org.sojourn.platform.test.People.EDITH;
import static org.sojourn.platform.test.People.PETRA;
import static org.sojourn.platform.test.People.SVEN;
import static org.sojourn.travel.trip.TripPlans.advise;
import static org.sojourn.travel.trip.TripPlans.as;
import static org.sojourn.travel.trip.TripPlans.command;
import static org.sojourn.travel.trip.TripPlans.get;
import static org.sojourn.travel.trip.TripPlans.plan;
import static org.sojourn.travel.trip.TripPlans.submitted;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.TestClock;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.WithSojourn;
import org.sojourn.travel.Told;

@QuarkusTest
@WithSojourn("travel")
class EscalationComponentTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @BeforeEach
    void guidance() {
        if (Db.count("select count(*) from edition_area where country = 'TG'") == 0) {
            advise("TG", 3);
        }
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
        Db.execute("update person set roles = array_remove(roles, 'approver') where id = ?", EDITH.id());
    }

    @Test
    void silenceRemindsEscalatesAndExpiresAndNeverApproves() {
        as(EDITH).get("/api/travel/notices").then().statusCode(200);
        Db.execute("update person set roles = array_append(roles, 'approver') where id = ?", EDITH.id());
        String trip = submitted(ADA, plan("TG", 30));
        assertThat(told(PETRA, trip)).contains("trip-to-decide");
        assertThat(told(EDITH, trip)).isEmpty();

        TestClock.advance(Duration.ofDays(7));
        await().atMost(PATIENCE).until(() -> told(PETRA, trip).contains("trip-decision-due"));
        TestClock.advance(Duration.ofDays(7));
        await().atMost(PATIENCE).until(() -> told(EDITH, trip).contains("trip-decision-overdue"));
        assertThat(told(SVEN, trip)).contains("trip-decision-overdue");
        assertThat(told(ADA, trip)).contains("trip-decision-overdue");
        get(ADA, trip).then().body("authorisation", equalTo("IN_ASSESSMENT"));
        assertThat(Db.count(
                        "select count(*) from audit_entry where action = 'trip:escalate' and object_id = ?::uuid",
                        trip))
                .isEqualTo(1);

        TestClock.advance(Duration.ofDays(18));
        await().atMost(PATIENCE).until(() -> "EXPIRED".equals(get(ADA, trip).path("authorisation")));
        get(ADA, trip).then().body("content.decisions.size()", equalTo(0));
    }

    @Test
    void theClockStandsStillWhileTheTravellerIsAsked() {
        String trip = submitted(ADA, plan("TG", 60));
        Instant due = due(trip);
        command(SVEN, trip, "ask", "{\"question\":\"Why?\"}").then().statusCode(200);
        QuorumComponentTest.decision(ADA, trip).then().body("paused", equalTo(true));

        TestClock.advance(Duration.ofDays(21));
        assertThat(told(PETRA, trip)).doesNotContain("trip-decision-due", "trip-decision-overdue");
        command(ADA, trip, "answer", "{\"answer\":\"So.\"}").then().statusCode(200);

        assertThat(due(trip)).isAfter(due.plus(Duration.ofDays(18)));
        QuorumComponentTest.decision(ADA, trip).then().body("paused", equalTo(false));
    }

    private static Instant due(String trip) {
        return Instant.parse(QuorumComponentTest.decision(ADA, trip).path("dueAt"));
    }

    /** The kinds of what somebody was told about one trip. */
    private static List<String> told(TestPerson person, String trip) {
        return Told.of(person, get(ADA, trip).path("reference"));
    }
}
