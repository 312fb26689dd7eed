package org.sojourn.travel.briefing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An acknowledged briefing: what proves what was shown, how long it holds, and why it does no longer. */
record Briefing(
        UUID id,
        String evidence,
        Instant acknowledgedAt,
        Instant validUntil,
        @Nullable Instant voidedAt,
        @Nullable String voidReason) {

    boolean holds(Instant at) {
        return voidedAt == null && validUntil.isAfter(at);
    }
}
