package org.sojourn.travel.trip;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question of the assessors, and the traveller's answer once there is one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InquiryView(
        UUID id,
        String question,
        Instant askedAt,
        @Nullable String answer,
        @Nullable Instant answeredAt) {}
