package org.sojourn.travel.incident.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.incident.IncidentOutcome;
import org.sojourn.travel.incident.IncidentType;

/** A fact of an incident as JSON: ids, times, kind, outcome, whether its traveller may know, and nothing of what was said. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IncidentPayload(
        UUID incidentId,
        String reference,
        UUID tripId,
        String tripReference,
        UUID travellerId,
        String unitPath,
        IncidentType type,
        @Nullable String country,
        boolean restricted,
        Instant raisedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant closedAt,
        @Nullable IncidentOutcome outcome) {}
