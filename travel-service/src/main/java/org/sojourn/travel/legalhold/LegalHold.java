package org.sojourn.travel.legalhold;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.legalhold.LegalHoldState.Command;

/** A hold on one person: who set it and why, until somebody lifts it. */
@Entity
@Table(name = "legal_hold")
class LegalHold {

    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "unit_path")
    private String unitPath;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private LegalHoldState state = LegalHoldState.IN_FORCE;

    private byte[] reason;

    @Column(name = "set_by")
    private UUID setBy;

    @Column(name = "set_at")
    private Instant setAt;

    @Column(name = "lifted_by")
    private @Nullable UUID liftedBy;

    @Column(name = "lifted_at")
    private @Nullable Instant liftedAt;

    @Column(name = "lifted_reason")
    private byte @Nullable [] liftedReason;

    @SuppressWarnings("NullAway.Init")
    protected LegalHold() {}

    LegalHold(UUID id, UUID personId, String unitPath, byte[] reason, UUID setBy, Instant setAt) {
        this.id = id;
        this.personId = personId;
        this.unitPath = unitPath;
        this.reason = reason;
        this.setBy = setBy;
        this.setAt = setAt;
    }

    void lift(UUID by, byte[] why, Instant at) {
        state = LegalHoldState.TABLE.next(state, Command.LIFT);
        liftedBy = by;
        liftedReason = why;
        liftedAt = at;
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    String unitPath() {
        return unitPath;
    }

    long version() {
        return version;
    }

    LegalHoldState state() {
        return state;
    }

    byte[] reason() {
        return reason;
    }

    UUID setBy() {
        return setBy;
    }

    Instant setAt() {
        return setAt;
    }

    @Nullable
    UUID liftedBy() {
        return liftedBy;
    }

    @Nullable
    Instant liftedAt() {
        return liftedAt;
    }

    byte @Nullable [] liftedReason() {
        return liftedReason;
    }
}
