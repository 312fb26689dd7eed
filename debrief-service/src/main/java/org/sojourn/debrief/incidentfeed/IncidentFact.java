package org.sojourn.debrief.incidentfeed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of an event of an incident, whichever it is; its own copy. */
record IncidentFact(
        UUID incidentId,
        String reference,
        @Nullable UUID tripId,
        @Nullable String tripReference,
        UUID travellerId,
        String unitPath,
        String type,
        @Nullable String country,
        @Nullable Boolean restricted,
        Instant raisedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant closedAt,
        @Nullable String outcome) {

    /** What does not say whether its traveller may know of it is kept from him. */
    boolean hidden() {
        return restricted == null || restricted;
    }
}
