package org.sojourn.debrief.plan;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.Traveller;
import org.sojourn.platform.id.Ids;

/** What was said of a line before it was corrected again; it never changes. */
@Entity
@Table(name = "plan_statement")
class PlanStatement {

    @Id
    private UUID id;

    @Embedded
    @SuppressWarnings("UnusedVariable") // row-level security reads it
    private Traveller traveller;

    @Column
    private UUID caseId;

    @Column
    @SuppressWarnings("UnusedVariable") // queries read it
    private UUID itemId;

    @Enumerated(EnumType.STRING)
    private Confirmation confirmation;

    private byte @Nullable [] actual;

    @Column
    private Instant saidAt;

    protected PlanStatement() {}

    static PlanStatement of(PlanItem item) {
        PlanStatement said = new PlanStatement();
        said.id = Ids.next();
        said.traveller = item.traveller();
        said.caseId = item.caseId();
        said.itemId = item.id();
        said.confirmation = requireNonNull(item.confirmation());
        said.saidAt = requireNonNull(item.confirmedAt());
        return said;
    }

    PlanStatement sealedAs(byte[] entry) {
        actual = entry;
        return this;
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    Confirmation confirmation() {
        return confirmation;
    }

    byte @Nullable [] actual() {
        return actual;
    }

    Instant saidAt() {
        return saidAt;
    }
}
