package org.sojourn.travel.checkin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An open alert on the duty desk: which trip, where, since when, and how far its ladder is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlertItem(
        UUID id,
        String tripReference,
        Occasion occasion,
        @Nullable String country,
        CheckInState state,
        Instant dueAt,
        Instant missedAt,
        Step step,
        @Nullable Instant nextStepAt,
        boolean unacknowledged,
        boolean contactDue) {}
