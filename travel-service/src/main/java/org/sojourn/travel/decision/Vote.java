package org.sojourn.travel.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.condition.ConditionDraft;
import org.sojourn.travel.trip.Outcome;

/** What one decider said on an assessment; `grounds` is the fingerprint of what that assessment rested on. */
record Vote(
        UUID id,
        @Nullable UUID amendment,
        UUID voter,
        Outcome outcome,
        String reasons,
        List<ConditionDraft> conditions,
        String grounds,
        Instant at,
        @Nullable Instant voidedAt,
        @Nullable Instant settledAt,
        @Nullable UUID decisionId) {

    /** Whether it waits for others. */
    boolean counting() {
        return voidedAt == null && settledAt == null;
    }
}
