package org.sojourn.debrief.incidentfeed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An incident on the trip of a case, as its readers see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IncidentLine(
        UUID id,
        String reference,
        String type,
        @Nullable String country,
        Instant raisedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant closedAt,
        @Nullable String outcome) {}
