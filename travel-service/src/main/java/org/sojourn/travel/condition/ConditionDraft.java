package org.sojourn.travel.condition;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A condition as a decider states it; without an owner it is the traveller's, without a date it is due when the trip begins. */
public record ConditionDraft(
        ConditionType type,
        String text,
        @Nullable String country,
        @Nullable UUID owner,
        @Nullable Instant dueAt) {}
