package org.sojourn.debrief.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.DebriefCase;
import org.sojourn.debrief.debriefcase.Traveller;
import org.sojourn.platform.id.Ids;

/** One line of a plan, sealed, and beside it what really happened; the plan itself is never overwritten. */
@Entity
@Table(name = "plan_item")
class PlanItem {

    @Id
    private UUID id;

    @Embedded
    private Traveller traveller;

    @Column
    private UUID caseId;

    @Column
    private int sequence;

    @Enumerated(EnumType.STRING)
    private ItemKind kind;

    private byte @Nullable [] planned;

    @Enumerated(EnumType.STRING)
    private @Nullable Confirmation confirmation;

    private byte @Nullable [] actual;

    @Column
    private @Nullable Instant confirmedAt;

    @Version
    private long version;

    protected PlanItem() {}

    static PlanItem of(DebriefCase owner, int sequence, ItemKind kind) {
        PlanItem item = new PlanItem();
        item.id = Ids.next();
        item.traveller = owner.traveller();
        item.caseId = owner.id();
        item.sequence = sequence;
        item.kind = kind;
        return item;
    }

    PlanItem sealedAs(byte[] entry) {
        planned = entry;
        return this;
    }

    void confirm(Confirmation said, byte @Nullable [] sealedActual, Instant now) {
        confirmation = said;
        actual = sealedActual;
        confirmedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    int sequence() {
        return sequence;
    }

    ItemKind kind() {
        return kind;
    }

    byte @Nullable [] planned() {
        return planned;
    }

    @Nullable
    Confirmation confirmation() {
        return confirmation;
    }

    byte @Nullable [] actual() {
        return actual;
    }

    @Nullable
    Instant confirmedAt() {
        return confirmedAt;
    }

    Traveller traveller() {
        return traveller;
    }

    long version() {
        return version;
    }
}
