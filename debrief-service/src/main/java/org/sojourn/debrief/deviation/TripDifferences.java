package org.sojourn.debrief.deviation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.tripfeed.TripDates;

/** In what the days of leaving and coming home were not those planned, and when that was told. */
final class TripDifferences {

    private TripDifferences() {}

    static Map<Difference, Instant> of(TripDates dates) {
        Map<Difference, Instant> told = new LinkedHashMap<>();
        compare(
                told,
                dates.plannedDeparture(),
                dates.departed(),
                DeviationKind.DEPARTED_EARLY,
                DeviationKind.DEPARTED_LATE);
        compare(
                told,
                dates.plannedReturn(),
                dates.returned(),
                DeviationKind.RETURNED_EARLY,
                DeviationKind.RETURNED_LATE);
        return told;
    }

    private static void compare(
            Map<Difference, Instant> told,
            @Nullable LocalDate planned,
            TripDates.@Nullable Told actual,
            DeviationKind early,
            DeviationKind late) {
        if (planned == null || actual == null || planned.equals(actual.on())) {
            return;
        }
        DeviationKind kind = actual.on().isBefore(planned) ? early : late;
        told.put(new Difference(kind, planned.toString(), actual.on().toString()), actual.at());
    }
}
