package org.sojourn.advisory.acknowledgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;
import org.sojourn.advisory.acknowledgement.AcknowledgementDesk.Owed;
import org.sojourn.advisory.acknowledgement.AcknowledgementRejected.Reason;
import org.sojourn.advisory.advisory.Edition;
import org.sojourn.advisory.advisory.EditionReading;
import org.sojourn.advisory.advisory.EditionStatus;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.roster.Population;
import org.sojourn.platform.roster.Roster;
import org.sojourn.platform.web.AllowedAction;

/** Notes that somebody has seen an edition which he owes an acknowledgement for, and offers him to give it. */
@ApplicationScoped
class FollowReading implements EditionReading {

    private final Access access;
    private final DutyRepository duties;
    private final AcknowledgementRepository acknowledgements;
    private final Roster roster;
    private final Audit audit;
    private final InstantSource clock;

    FollowReading(
            Access access,
            DutyRepository duties,
            AcknowledgementRepository acknowledgements,
            Roster roster,
            Audit audit,
            InstantSource clock) {
        this.access = access;
        this.duties = duties;
        this.acknowledgements = acknowledgements;
        this.roster = roster;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void shown(Edition edition) {
        owed(edition)
                .filter(owed -> owed.status() == AcknowledgementStatus.REQUIRED)
                .ifPresent(owed -> {
                    AccessDecision decision = access.decide("acknowledgement:give");
                    Acknowledgement own = acknowledgements.relock(decision, owed.own());
                    if (own.status() == AcknowledgementStatus.REQUIRED) {
                        see(decision, own);
                    }
                });
    }

    @Override
    @Transactional
    public AllowedAction action(Edition edition) {
        Optional<Owed> owed = owed(edition);
        boolean comes = owed.isEmpty() && edition.status() == EditionStatus.PUBLISHED && addressed(edition);
        return AllowedAction.of("acknowledge", () -> {
            if (edition.publishedAt() == null) {
                throw new AcknowledgementRejected(Reason.NOT_PUBLISHED);
            }
            if (!comes) {
                owed.orElseThrow(() -> new AcknowledgementRejected(Reason.NOT_ADDRESSED))
                        .requireOpen();
            }
        });
    }

    /** Whether he is about to be asked. */
    private boolean addressed(Edition edition) {
        return duties.of(edition.advisoryId(), edition.number()).isPresent()
                && roster.person(access.caller().subject())
                        .filter(person -> Population.includes(edition.content().audience(), person))
                        .isPresent();
    }

    private void see(AccessDecision decision, Acknowledgement own) {
        own.see(clock.instant());
        audit.written(decision, "see", "acknowledgement", own.id(), own.personId(), own.unitPath());
    }

    private Optional<Owed> owed(Edition edition) {
        if (edition.publishedAt() == null) {
            return Optional.empty();
        }
        return duties.of(edition.advisoryId(), edition.number()).flatMap(duty -> {
            AccessDecision decision = access.decide("acknowledgement:give");
            return acknowledgements
                    .of(decision, duty.edition(), decision.caller().subject())
                    .map(own -> new Owed(duty, own));
        });
    }
}
