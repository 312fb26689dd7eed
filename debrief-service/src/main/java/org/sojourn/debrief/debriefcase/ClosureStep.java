package org.sojourn.debrief.debriefcase;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.id.Ids;

/** One step towards the closing, as it was taken; it never changes. */
@Entity
@Table(name = "closure_step")
class ClosureStep {

    @Id
    private UUID id;

    @Embedded
    @SuppressWarnings("UnusedVariable") // row-level security reads it
    private Traveller traveller;

    @Column
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private StepKind kind;

    @Column
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private byte @Nullable [] reason;

    @Column
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> confirmed;

    @Column
    private Instant takenAt;

    protected ClosureStep() {}

    static ClosureStep of(CaseInHand hand, StepKind kind, Outcome outcome, Instant now) {
        ClosureStep step = new ClosureStep();
        step.id = Ids.next();
        step.traveller = hand.debriefCase().traveller();
        step.caseId = hand.debriefCase().id();
        step.kind = kind;
        step.personId = hand.actor().person();
        step.outcome = outcome;
        step.confirmed = List.of();
        step.takenAt = now;
        return step;
    }

    ClosureStep confirming(List<String> lines) {
        confirmed = lines;
        return this;
    }

    ClosureStep because(byte[] sealedReason) {
        reason = sealedReason;
        return this;
    }

    UUID id() {
        return id;
    }

    StepKind kind() {
        return kind;
    }

    UUID personId() {
        return personId;
    }

    Outcome outcome() {
        return outcome;
    }

    byte @Nullable [] reason() {
        return reason;
    }

    List<String> confirmed() {
        return confirmed;
    }

    Instant takenAt() {
        return takenAt;
    }
}
