package org.sojourn.advisory.acknowledgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sojourn.advisory.acknowledgement.Acknowledgement.Proof;
import org.sojourn.advisory.acknowledgement.messaging.AcknowledgementEventWriter;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.state.InvalidTransition;

/** What giving an acknowledgement begins and ends with, whichever way it comes. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AcknowledgementDesk {

    private final DutyRepository duties;
    private final AcknowledgementRepository acknowledgements;
    private final AudienceRows audiences;
    private final AcknowledgementEventWriter events;
    private final Audit audit;

    AcknowledgementDesk(
            DutyRepository duties,
            AcknowledgementRepository acknowledgements,
            AudienceRows audiences,
            AcknowledgementEventWriter events,
            Audit audit) {
        this.duties = duties;
        this.acknowledgements = acknowledgements;
        this.audiences = audiences;
        this.events = events;
        this.audit = audit;
    }

    /** What the person owes or gave for an edition, locked; he is asked here if nobody came to it yet. */
    Optional<Owed> open(AccessDecision decision, UUID advisory, int number, UUID person, Instant now) {
        return duties.hold(advisory, number).flatMap(duty -> {
            Optional<Acknowledgement> known = acknowledgements.lock(decision, duty.edition(), person);
            if (known.isEmpty() && duty.endReason() == null) {
                audiences.ask(decision, duty, person, now);
                known = acknowledgements.lock(decision, duty.edition(), person);
            }
            return known.map(own -> new Owed(duty, own));
        });
    }

    void give(AccessDecision decision, Owed owed, Proof proof, Instant at) {
        Acknowledgement own = owed.own();
        owed.requireOpen();
        own.acknowledge(proof, at);
        events.given(own);
        audit.written(decision, "acknowledge", "acknowledgement", own.id(), own.personId(), own.unitPath());
    }

    /** An acknowledgement with the duty that it fulfils. */
    record Owed(Duty duty, Acknowledgement own) {

        boolean given() {
            return own.status() == AcknowledgementStatus.ACKNOWLEDGED;
        }

        /** Where it stands, told from the duty while the statement that voids the rest is still to come. */
        AcknowledgementStatus status() {
            return duty.endReason() != null && own.status().isOpen() ? AcknowledgementStatus.VOID : own.status();
        }

        /** @throws InvalidTransition unless it may still be given */
        void requireOpen() {
            AcknowledgementStatus.TABLE.require(status(), AcknowledgementCommand.ACKNOWLEDGE);
        }
    }
}
