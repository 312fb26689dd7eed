package org.sojourn.advisory.advisory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.sojourn.advisory.advisory.AdvisoryRejected.Reason;

/** What an edition must fulfil to be submitted, and again to be published. */
final class PublicationRules {

    private PublicationRules() {}

    static void require(Edition edition, Optional<Edition> inForce, LocalDate today, Instant at) {
        EditionContent content = edition.content();
        if (content.major()) {
            refuse(edition.number() > 1 && content.changeNote() == null, Reason.CHANGE_NOTE_MISSING);
        } else {
            requirePredecessor(content, inForce);
        }
        refuse(!outlives(content, at), Reason.EXPIRY_TOO_EARLY);
        refuse(content.reviewBy() != null && !content.reviewBy().isAfter(today), Reason.REVIEW_TOO_EARLY);
    }

    /** A minor edition says the same as the one in force, so whoever is asked for that is asked for this. */
    static void requirePredecessor(EditionContent minor, Optional<Edition> inForce) {
        EditionContent before =
                inForce.map(Edition::content).orElseThrow(() -> new AdvisoryRejected(Reason.MINOR_WITHOUT_PREDECESSOR));
        refuse(!minor.sameSubstance(before), Reason.MINOR_CHANGES_SUBSTANCE);
    }

    private static boolean outlives(EditionContent content, Instant at) {
        Instant start =
                content.effectiveFrom() != null && content.effectiveFrom().isAfter(at) ? content.effectiveFrom() : at;
        return content.expiresAt() == null || content.expiresAt().isAfter(start);
    }

    private static void refuse(boolean refused, Reason reason) {
        if (refused) {
            throw new AdvisoryRejected(reason);
        }
    }
}
