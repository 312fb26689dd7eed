package org.sojourn.travel.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An incident in a list: reference, date, country and state, and neither whose it is nor what happened. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IncidentItem(
        UUID id,
        String reference,
        @Nullable String country,
        IncidentState state,
        Instant raisedAt,
        Instant acknowledgeBy) {}
