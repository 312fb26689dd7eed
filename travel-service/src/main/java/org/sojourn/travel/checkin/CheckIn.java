package org.sojourn.travel.checkin;

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
import org.sojourn.travel.checkin.CheckInState.Command;

/** One expected sign of life of a trip, answered by its traveller or chased by others; every change goes through its table. */
@Entity
@Table(name = "check_in")
class CheckIn {

    @Id
    private UUID id;

    @Column(name = "traveller_id")
    private UUID travellerId;

    @Column(name = "trip_id")
    private UUID tripId;

    @Column(name = "unit_path")
    private String unitPath;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private Occasion occasion;

    private @Nullable Integer leg;
    private @Nullable String country;
    private String zone;

    @Column(name = "opens_at")
    private Instant opensAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "misses_at")
    private Instant missesAt;

    @Enumerated(EnumType.STRING)
    private CheckInState state;

    @Column(name = "missed_at")
    private @Nullable Instant missedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Step step;

    @Column(name = "next_step_at")
    private @Nullable Instant nextStepAt;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "answered_by")
    private @Nullable UUID answeredBy;

    @Column(name = "answered_safe")
    private @Nullable Boolean answeredSafe;

    @Column(name = "by_phone")
    private boolean byPhone;

    private byte @Nullable [] note;

    @Column(name = "resolved_at")
    private @Nullable Instant resolvedAt;

    @Column(name = "resolved_by")
    private @Nullable UUID resolvedBy;

    private byte @Nullable [] resolution;

    @Column(name = "incident_id")
    private @Nullable UUID incidentId;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected CheckIn() {}

    /** A sign of life, in time or late; who is not safe escalates at once instead. */
    void answered(boolean safe, UUID by, boolean phone, byte @Nullable [] words, Instant at) {
        follow(safe || state == CheckInState.ESCALATED ? Command.ANSWER : Command.ESCALATE, at);
        answeredAt = at;
        answeredBy = by;
        answeredSafe = safe;
        byPhone = phone;
        note = words;
    }

    void chased(Instant at) {
        follow(Command.CHASE, at);
    }

    void resolved(UUID by, byte[] reason, Instant at) {
        follow(Command.RESOLVE, at);
        resolvedAt = at;
        resolvedBy = by;
        resolution = reason;
    }

    void escalated(Instant at) {
        follow(Command.ESCALATE, at);
    }

    void becameIncident(UUID incident) {
        incidentId = incident;
    }

    /** The ladder goes on while somebody is missed, and no longer. */
    private void follow(Command command, Instant at) {
        state = CheckInState.TABLE.next(state, command);
        if (!missing()) {
            nextStepAt = null;
        }
        updatedAt = at;
    }

    boolean missing() {
        return state == CheckInState.MISSED || state == CheckInState.CHASING;
    }

    /** Whether it has come to the step at which the emergency contact is phoned. */
    boolean contactDue() {
        return state == CheckInState.ESCALATED || (missing() && step != null && step.compareTo(Step.SUPERVISOR) >= 0);
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

    String unitPath() {
        return unitPath;
    }

    long version() {
        return version;
    }

    Occasion occasion() {
        return occasion;
    }

    @Nullable
    Integer leg() {
        return leg;
    }

    @Nullable
    String country() {
        return country;
    }

    String zone() {
        return zone;
    }

    Instant opensAt() {
        return opensAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant missesAt() {
        return missesAt;
    }

    CheckInState state() {
        return state;
    }

    @Nullable
    Instant missedAt() {
        return missedAt;
    }

    @Nullable
    Step step() {
        return step;
    }

    @Nullable
    Instant nextStepAt() {
        return nextStepAt;
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }

    @Nullable
    Boolean answeredSafe() {
        return answeredSafe;
    }

    boolean byPhone() {
        return byPhone;
    }

    byte @Nullable [] note() {
        return note;
    }

    @Nullable
    Instant resolvedAt() {
        return resolvedAt;
    }

    byte @Nullable [] resolution() {
        return resolution;
    }

    @Nullable
    UUID incidentId() {
        return incidentId;
    }
}
