package org.sojourn.travel.reassessment;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.travel.trip.Trip;

/** A reassessment in the hands of somebody who may settle it, with its trip where it is about one. */
record OpenReassessment(
        AccessDecision by, Reassessment task, @Nullable Trip trip, Instant at) {

    Trip itsTrip() {
        return Objects.requireNonNull(trip);
    }
}
