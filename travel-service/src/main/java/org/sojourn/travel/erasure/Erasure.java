package org.sojourn.travel.erasure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.erasure.ErasureState.Command;

/** That one person is to be erased: who asked and why, and what became of it. It outlives the erasure. */
@Entity
class Erasure {

    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "unit_path")
    private String unitPath;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private ErasureState state = ErasureState.REQUESTED;

    private byte[] reason;

    @Column(name = "requested_by")
    private UUID requestedBy;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "ended_by")
    private @Nullable UUID endedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_reason")
    private byte @Nullable [] endedReason;

    @SuppressWarnings("NullAway.Init")
    protected Erasure() {}

    Erasure(UUID id, UUID personId, String unitPath, byte[] reason, UUID requestedBy, Instant requestedAt) {
        this.id = id;
        this.personId = personId;
        this.unitPath = unitPath;
        this.reason = reason;
        this.requestedBy = requestedBy;
        this.requestedAt = requestedAt;
    }

    void end(Command command, UUID by, byte @Nullable [] why, Instant at) {
        state = ErasureState.TABLE.next(state, command);
        endedBy = by;
        endedReason = why;
        endedAt = at;
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

    ErasureState state() {
        return state;
    }

    byte[] reason() {
        return reason;
    }

    UUID requestedBy() {
        return requestedBy;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    @Nullable
    UUID endedBy() {
        return endedBy;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    byte @Nullable [] endedReason() {
        return endedReason;
    }
}
