package org.sojourn.travel.checkin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.policy.Risk;

/** One sign of life that a plan asks for: from when it may come, when it is due, and when it is missed. */
record Expected(
        Occasion occasion,
        @Nullable Integer leg,
        @Nullable String country,
        String zone,
        Risk risk,
        Instant opensAt,
        Instant dueAt,
        Instant missesAt) {

    /** Whether it can still be given. */
    boolean ahead(Instant at) {
        return missesAt.isAfter(at);
    }
}
