package org.sojourn.travel.briefing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of `acknowledgement.given`; its own copy. */
record GivenAcknowledgement(
        UUID advisoryId,
        int number,
        UUID personId,
        Instant acknowledgedAt,
        @Nullable String via) {

    /** Whether it came of a briefing, of which this service knows already. */
    boolean byBriefing() {
        return "BRIEFING".equals(via);
    }
}
