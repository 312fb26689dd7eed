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
        Instant raisedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant closedAt,
        @Nullable String outcome) {}
