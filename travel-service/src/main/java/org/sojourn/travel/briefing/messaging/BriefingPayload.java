package org.sojourn.travel.briefing.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An acknowledged briefing as JSON: whose, on which editions, and the hash of what was shown. */
record BriefingPayload(
        UUID briefingId,
        UUID tripId,
        UUID travellerId,
        String unitPath,
        List<PayloadEdition> editions,
        Instant acknowledgedAt,
        String evidence) {

    /** An edition that the briefing covers. */
    record PayloadEdition(UUID advisoryId, int number) {}
}
