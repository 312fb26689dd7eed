package org.sojourn.debrief.tripfeed;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When a trip was to begin and end, when it did, and when each was told. */
public record TripDates(
        @Nullable LocalDate plannedDeparture,
        @Nullable Told departed,
        LocalDate plannedReturn,
        @Nullable Told returned) {

    /** A day, and when it became known. */
    public record Told(LocalDate on, Instant at) {}
}
