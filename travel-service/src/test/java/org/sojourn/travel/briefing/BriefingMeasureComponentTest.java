package org.sojourn.travel.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sojourn.platform.test.People.EMIL;
import static org.sojourn.platform.test.People.PETRA;
import static org.sojourn.travel.trip.TripPlans.advise;
import static org.sojourn.travel.trip.TripPlans.approved;
import static org.sojourn.travel.trip.TripPlans.as;
import static org.sojourn.travel.trip.TripPlans.command;

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
class BriefingMeasureComponentTest {

    @Test
    void aDepartureIsCountedByWhetherItsTravellerWasBriefed() {
        advise("GW", 3);
        Map<String, Long> before = count();
        String unbriefed = approved(EMIL, PETRA, "GW", 30);
        command(EMIL, unbriefed, "depart", "{}").then().statusCode(200);
        String briefed = approved(EMIL, PETRA, "GW", 40);
        String path = "/api/trips/" + briefed + "/briefing";
        as(EMIL).header("If-Match", as(EMIL).get(path).header("ETag"))
                .post(path + "/acknowledge")
                .then()
                .statusCode(200);
        command(EMIL, briefed, "depart", "{}").then().statusCode(200);

        assertThat(count().get("acknowledged")).isEqualTo(before.getOrDefault("acknowledged", 0L) + 1);
        assertThat(count().get("not-acknowledged")).isEqualTo(before.getOrDefault("not-acknowledged", 0L) + 1);
    }

    private static Map<String, Long> count() {
        BriefingMeasure measure = new BriefingMeasure();
        Map<String, Long> counted = Db.query(
                        "with period as (select ?::timestamptz as since, ?::timestamptz as until) " + measure.sql(),
                        TestClock.now().minus(Duration.ofDays(2)).toString(),
                        TestClock.now().plus(Duration.ofDays(2)).toString())
                .stream()
                .collect(Collectors.groupingBy(
                        row -> String.valueOf(row.get("part")),
                        Collectors.summingLong(row -> Long.parseLong(String.valueOf(row.get("n"))))));
        return measure.parts().stream().collect(Collectors.toMap(part -> part, part -> counted.getOrDefault(part, 0L)));
    }
}
