package org.sojourn.debrief.deviation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sojourn.debrief.tripfeed.TripDates;

class TripDifferencesTest {

    private static final Instant TOLD = Instant.parse("2026-11-16T09:00:00Z");

    @Test
    void findsNothingInDaysAsPlannedOrNotYetKnown() {
        assertThat(of("2026-11-09", "2026-11-16")).isEmpty();
        assertThat(of(null, null)).isEmpty();
    }

    @Test
    void findsAnEarlyDepartureAndALateReturn() {
        assertThat(of("2026-11-08", "2026-11-18"))
                .containsExactly(
                        Map.entry(new Difference(DeviationKind.DEPARTED_EARLY, "2026-11-09", "2026-11-08"), TOLD),
                        Map.entry(new Difference(DeviationKind.RETURNED_LATE, "2026-11-16", "2026-11-18"), TOLD));
    }

    @Test
    void findsALateDepartureAndAnEarlyReturn() {
        assertThat(of("2026-11-10", "2026-11-15"))
                .containsOnlyKeys(
                        new Difference(DeviationKind.DEPARTED_LATE, "2026-11-09", "2026-11-10"),
                        new Difference(DeviationKind.RETURNED_EARLY, "2026-11-16", "2026-11-15"));
    }

    private static Map<Difference, Instant> of(@Nullable String departed, @Nullable String returned) {
        return TripDifferences.of(new TripDates(
                LocalDate.parse("2026-11-09"), told(departed), LocalDate.parse("2026-11-16"), told(returned)));
    }

    private static TripDates.@Nullable Told told(@Nullable String day) {
        return day == null ? null : new TripDates.Told(LocalDate.parse(day), TOLD);
    }
}
