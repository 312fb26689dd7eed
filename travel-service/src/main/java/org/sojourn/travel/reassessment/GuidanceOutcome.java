package org.sojourn.travel.reassessment;

import java.time.Instant;
import java.util.UUID;

/** What became of a trip or an invitation after guidance, with the edition that caused it. */
public record GuidanceOutcome(
        Kind outcome, UUID advisoryId, String advisoryReference, int number, String title, Instant at) {

    /** What became of it. */
    public enum Kind {
        ALTERED,
        CANCELLED,
        RECALLED,
        DECLINED
    }
}
