package org.sojourn.debrief.incidentfeed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An incident on the trip of a case, as its readers see it; a restricted one must not be told to the traveller. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IncidentLine(
        UUID id,
        String reference,
        String type,
        @Nullable String country,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean restricted,
        Instant raisedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant closedAt,
        @Nullable String outcome) {}
