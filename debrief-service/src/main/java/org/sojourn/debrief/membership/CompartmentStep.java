package org.sojourn.debrief.membership;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.debrief.debriefcase.Traveller;

/** A case was compartmented or opened again, by whom and why; it never changes. */
@Entity
@Table(name = "compartment_step")
class CompartmentStep {

    @Id
    private UUID id;

    @Embedded
    @SuppressWarnings("UnusedVariable") // row-level security reads it
    private Traveller traveller;

    @Column
    private UUID caseId;

    @Column
    private boolean closed;

    @Column
    private UUID personId;

    @Column
    private byte[] content;

    @Column
    private Instant takenAt;

    protected CompartmentStep() {}

    static CompartmentStep of(CaseInHand hand, UUID id, boolean closed, byte[] sealedReason, Instant now) {
        CompartmentStep step = new CompartmentStep();
        step.id = id;
        step.traveller = hand.debriefCase().traveller();
        step.caseId = hand.debriefCase().id();
        step.closed = closed;
        step.personId = hand.actor().person();
        step.content = sealedReason;
        step.takenAt = now;
        return step;
    }

    UUID id() {
        return id;
    }

    boolean closed() {
        return closed;
    }

    UUID personId() {
        return personId;
    }

    byte[] content() {
        return content;
    }

    Instant takenAt() {
        return takenAt;
    }
}
