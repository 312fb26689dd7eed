package org.sojourn.travel.checkin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step of the ladder that was taken, and which person took note of it when. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StepView(
        Step step,
        Instant takenAt,
        @Nullable Instant acknowledgedAt,
        @Nullable UUID acknowledgedBy) {}
