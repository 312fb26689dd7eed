package org.sojourn.advisory.acknowledgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.sojourn.advisory.acknowledgement.Acknowledgement.Proof;
import org.sojourn.advisory.advisory.EditionId;
import org.sojourn.platform.access.AccessDecision;

/** Counts a briefing that a traveller acknowledged as his acknowledgement of an edition in it, if he still owes one. */
@ApplicationScoped
public class CoverByBriefing {

    private final AcknowledgementDesk desk;
    private final InstantSource clock;

    CoverByBriefing(AcknowledgementDesk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** @param evidence hash of what the briefing showed */
    @Transactional(Transactional.TxType.MANDATORY)
    public void cover(AccessDecision system, UUID traveller, EditionId edition, String evidence, Instant at) {
        desk.open(system, edition.advisoryId(), edition.number(), traveller, clock.instant())
                .filter(owed -> AcknowledgementStatus.TABLE.allows(owed.status(), AcknowledgementCommand.ACKNOWLEDGE))
                .ifPresent(owed -> desk.give(system, owed, new Proof(edition.number(), evidence, Via.BRIEFING), at));
    }
}
