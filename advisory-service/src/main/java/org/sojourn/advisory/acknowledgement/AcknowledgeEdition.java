package org.sojourn.advisory.acknowledgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.sojourn.advisory.acknowledgement.Acknowledgement.Proof;
import org.sojourn.advisory.acknowledgement.AcknowledgementDesk.Owed;
import org.sojourn.advisory.acknowledgement.AcknowledgementRejected.Reason;
import org.sojourn.advisory.advisory.AdvisoryKey;
import org.sojourn.advisory.advisory.Edition;
import org.sojourn.advisory.advisory.Evidence;
import org.sojourn.advisory.advisory.FindEditions;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.web.Versions;

/** Takes the caller's word that he has read and understood an edition, with the hash of what he read. */
@ApplicationScoped
public class AcknowledgeEdition {

    private final FindEditions editions;
    private final Access access;
    private final AcknowledgementDesk desk;
    private final InstantSource clock;

    AcknowledgeEdition(FindEditions editions, Access access, AcknowledgementDesk desk, InstantSource clock) {
        this.editions = editions;
        this.access = access;
        this.desk = desk;
        this.clock = clock;
    }

    /** Repeating it answers what was given, whatever became of the edition since. */
    @Transactional
    public Acknowledgement acknowledge(
            AdvisoryKey key, int number, @Nullable String ifMatch, @Nullable String evidence) {
        Edition edition = editions.edition(key, number);
        if (edition.publishedAt() == null) {
            throw new AcknowledgementRejected(Reason.NOT_PUBLISHED);
        }
        AccessDecision decision = access.decide("acknowledgement:give");
        Instant now = clock.instant();
        Owed owed = desk.open(
                        decision,
                        edition.advisoryId(),
                        number,
                        decision.caller().subject(),
                        now)
                .orElseThrow(() -> new AcknowledgementRejected(Reason.NOT_ADDRESSED));
        if (owed.given()) {
            return owed.own();
        }
        Versions.require(ifMatch, edition.version());
        String read = Evidence.of(edition);
        if (evidence != null && !evidence.equals(read)) {
            throw new AcknowledgementRejected(Reason.OTHER_TEXT);
        }
        desk.give(decision, owed, new Proof(number, read, Via.DIRECT), now);
        return owed.own();
    }
}
