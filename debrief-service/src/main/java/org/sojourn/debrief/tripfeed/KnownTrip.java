package org.sojourn.debrief.tripfeed;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sojourn.debrief.debriefcase.Trip;

/** A trip as it is known while its case is not open. */
record KnownTrip(
        UUID id,
        String unitPath,
        String reference,
        String purpose,
        boolean unauthorised,
        List<String> countries,
        LocalDate plannedReturn,
        KeptPlan plan) {

    Trip returning(LocalDate day) {
        return new Trip(id, reference, purpose, unauthorised, countries, day, false);
    }
}
