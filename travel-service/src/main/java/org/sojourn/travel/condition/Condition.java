package org.sojourn.travel.condition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.condition.ConditionState.Command;
import org.sojourn.travel.trip.Trip;

/** One thing an approval depends on; its words are encrypted under the traveller's key. */
@DynamicUpdate
@Entity
class Condition {

    @Id
    private UUID id;

    @Column(name = "traveller_id")
    private UUID travellerId;

    @Column(name = "trip_id")
    private UUID tripId;

    @Column(name = "trip_reference")
    private String tripReference;

    @Column(name = "unit_path")
    private String unitPath;

    @Version
    private long version;

    @Column(name = "decision_id")
    private UUID decisionId;

    @Enumerated(EnumType.STRING)
    private ConditionType type;

    private @Nullable String country;

    private byte[] text;

    @Column(name = "owner_id")
    private UUID ownerId;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "remind_at")
    private Instant remindAt;

    @Column(name = "reminded_at")
    @OptimisticLock(excluded = true)
    private @Nullable Instant remindedAt;

    @Enumerated(EnumType.STRING)
    private ConditionState state = ConditionState.OPEN;

    private byte @Nullable [] evidence;

    @Column(name = "evidenced_at")
    private @Nullable Instant evidencedAt;

    @Column(name = "settled_by")
    private @Nullable UUID settledBy;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "settled_reason")
    private byte @Nullable [] settledReason;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Condition() {}

    @SuppressWarnings("NullAway.Init")
    Condition(UUID id, Trip trip, UUID decision, ConditionDraft draft, byte[] text, Duration remindBefore, Instant at) {
        this.id = id;
        this.travellerId = trip.travellerId();
        this.tripId = trip.id();
        this.tripReference = trip.reference();
        this.unitPath = trip.unitPath();
        this.decisionId = decision;
        this.type = draft.type();
        this.country = draft.country();
        this.text = text;
        this.ownerId = draft.owner() == null ? trip.travellerId() : draft.owner();
        this.dueAt = draft.dueAt() == null ? trip.journey().departurePassesAt() : draft.dueAt();
        this.remindAt = dueAt.minus(remindBefore);
        this.createdAt = at;
    }

    /** The owner says that it is done; where others have to see it, and whenever it comes late, it still waits for them. */
    void evidence(byte[] words, Instant at) {
        boolean waits = type.verified() || state == ConditionState.MISSED;
        state = ConditionState.TABLE.next(
                state, Command.EVIDENCE, waits ? ConditionState.EVIDENCED : ConditionState.MET);
        evidence = words;
        evidencedAt = at;
    }

    void verify(UUID by, Instant at) {
        state = ConditionState.TABLE.next(state, Command.VERIFY);
        settledBy = by;
        settledAt = at;
    }

    /** Evidence that does not do; the condition is open again, and missed at once if its time has passed. */
    void giveBack(byte[] reason) {
        state = ConditionState.TABLE.next(state, Command.RETURN);
        settledReason = reason;
    }

    void waive(UUID by, byte[] reason, Instant at) {
        state = ConditionState.TABLE.next(state, Command.WAIVE);
        settledBy = by;
        settledAt = at;
        settledReason = reason;
    }

    void miss() {
        state = ConditionState.TABLE.next(state, Command.MISS);
    }

    void reminded(Instant at) {
        remindedAt = at;
    }

    boolean settled() {
        return state.settled();
    }

    UUID id() {
        return id;
    }

    UUID travellerId() {
        return travellerId;
    }

    UUID tripId() {
        return tripId;
    }

    String tripReference() {
        return tripReference;
    }

    String unitPath() {
        return unitPath;
    }

    long version() {
        return version;
    }

    UUID decisionId() {
        return decisionId;
    }

    ConditionType type() {
        return type;
    }

    @Nullable
    String country() {
        return country;
    }

    byte[] text() {
        return text;
    }

    UUID ownerId() {
        return ownerId;
    }

    Instant dueAt() {
        return dueAt;
    }

    ConditionState state() {
        return state;
    }

    byte @Nullable [] evidence() {
        return evidence;
    }

    @Nullable
    Instant evidencedAt() {
        return evidencedAt;
    }

    @Nullable
    Instant settledAt() {
        return settledAt;
    }

    byte @Nullable [] settledReason() {
        return settledReason;
    }

    Instant createdAt() {
        return createdAt;
    }
}
