package org.sojourn.debrief.tripfeed;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of an event of a trip, whichever it is; what else it says is left aside. */
record TripFact(
        UUID tripId,
        String reference,
        UUID travellerId,
        String unitPath,
        @Nullable String mode,
        String authorisation,
        String travel,
        boolean unauthorised,
        @Nullable String risk,
        String purpose,
        List<Stay> legs,
        LocalDate plannedReturn,
        @Nullable LocalDate returnedOn,
        @Nullable String sealed) {

    List<String> countries() {
        return List.copyOf(new TreeSet<>(legs.stream().map(Stay::country).toList()));
    }

    boolean isExempt() {
        return "EXEMPT".equals(mode) && !unauthorised;
    }

    /** A leg as it was declared. */
    record Stay(
            int sequence,
            String country,
            @Nullable String place,
            LocalDate arrival,
            LocalDate departure,
            String zone,
            boolean transit) {}
}
