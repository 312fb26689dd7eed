package org.sojourn.travel.reassessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.advisoryfeed.GuidanceChange.Cause;
import org.sojourn.travel.assessment.Assessment.EditionRef;

/** Why a reassessment was opened: the edition, what happened to it, what its editors said of it, and while when that counts. */
@Embeddable
record Ground(
        @Column(name = "advisory_id") UUID advisoryId,
        @Column(name = "advisory_reference") String advisoryReference,
        int number,
        String title,
        @Enumerated(EnumType.STRING) Cause cause,
        @Column(name = "change_note") @Nullable String changeNote,
        @Column(name = "guidance_from") Instant guidanceFrom,
        @Column(name = "guidance_until") @Nullable Instant guidanceUntil) {

    EditionRef edition() {
        return new EditionRef(advisoryId, number);
    }

    /** Whether it counts at some time between two moments. */
    boolean countsBetween(Instant begin, Instant end) {
        return guidanceFrom.isBefore(end) && (guidanceUntil == null || guidanceUntil.isAfter(begin));
    }
}
