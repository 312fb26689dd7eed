package org.sojourn.debrief.tripfeed;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.Traveller;

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
        @Nullable String returnZone,
        @Nullable LocalDate departedOn,
        @Nullable LocalDate returnedOn,
        @Nullable String sealed) {

    TripKey key() {
        return new TripKey(travellerId, tripId);
    }

    Traveller traveller() {
        return new Traveller(travellerId, unitPath);
    }

    List<String> countries() {
        return List.copyOf(new TreeSet<>(legs.stream().map(Stay::country).toList()));
    }

    /** The day at home on which the first leg begins; unknown while the zone of home is. */
    @Nullable
    LocalDate plannedDeparture() {
        return returnZone == null
                ? null
                : legs.stream()
                        .map(leg -> leg.begins(ZoneId.of(requireNonNull(returnZone))))
                        .min(Comparator.naturalOrder())
                        .orElse(null);
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
            boolean transit) {

        LocalDate begins(ZoneId home) {
            return arrival.atStartOfDay(ZoneId.of(zone))
                    .withZoneSameInstant(home)
                    .toLocalDate();
        }
    }
}
