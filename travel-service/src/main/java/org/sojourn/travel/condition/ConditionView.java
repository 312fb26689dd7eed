package org.sojourn.travel.condition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.web.AllowedAction;

/** A condition with its owner, its date, what was brought for it, and what the viewer may do. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConditionView(
        UUID id,
        String tripReference,
        long version,
        UUID decisionId,
        ConditionType type,
        @Nullable String country,
        String text,
        UUID ownerId,
        @Nullable String ownerName,
        Instant dueAt,
        boolean verified,
        ConditionState state,
        @Nullable String evidence,
        @Nullable Instant evidencedAt,
        @Nullable String reason,
        @Nullable Instant settledAt,
        Instant createdAt,
        List<AllowedAction> allowedActions) {}
