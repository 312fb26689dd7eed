package org.sojourn.travel.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sojourn.platform.test.People.ADA;
import static org.sojourn.travel.checkin.Watch.away;
import static org.sojourn.travel.checkin.Watch.firstCheckIn;
import static org.sojourn.travel.checkin.Watch.overdue;
import static org.sojourn.travel.checkin.Watch.sweep;
import static org.sojourn.travel.trip.TripPlans.as;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.TestClock;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("travel")
class CheckInMeasureComponentTest {

    @Test
    void aCheckInIsCountedByWhetherThereWasASignOfLife() {
        Map<String, Long> before = count();
        String missed = away(ADA, "TD");
        overdue(firstCheckIn(ADA, missed));
        sweep("check-in-miss");
        assertThat(count().get("missed")).isEqualTo(before.getOrDefault("missed", 0L) + 1);

        as(ADA).body("{\"safe\":true}")
                .post("/api/trips/" + missed + "/check-ins/" + firstCheckIn(ADA, missed) + "/answer")
                .then()
                .statusCode(200);
        assertThat(count().get("missed")).isEqualTo(before.getOrDefault("missed", 0L));
        assertThat(count().get("answered-late")).isEqualTo(before.getOrDefault("answered-late", 0L) + 1);
        assertThat(count().get("answered-in-time")).isEqualTo(before.getOrDefault("answered-in-time", 0L));
    }

    private static Map<String, Long> count() {
        CheckInMeasure measure = new CheckInMeasure();
        Map<String, Long> counted = Db.query(
                        "with period as (select ?::timestamptz as since, ?::timestamptz as until) " + measure.sql(),
                        TestClock.now().minus(Duration.ofDays(1)).toString(),
                        TestClock.now().plus(Duration.ofDays(1)).toString())
                .stream()
                .collect(Collectors.groupingBy(
                        row -> String.valueOf(row.get("part")),
                        Collectors.summingLong(row -> Long.parseLong(String.valueOf(row.get("n"))))));
        return measure.parts().stream().collect(Collectors.toMap(part -> part, part -> counted.getOrDefault(part, 0L)));
    }
}
