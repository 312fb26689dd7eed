package org.sojourn.travel.decision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.trip.Trip;

/** What deciders are asked about: a trip that was submitted, or another plan for it. */
public record Matter(Trip trip, @Nullable UUID amendment) {

    static Matter of(Trip trip) {
        return new Matter(trip, null);
    }

    public static Matter of(Trip trip, UUID amendment) {
        return new Matter(trip, amendment);
    }
}
