package org.sojourn.travel.appeal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.appeal.AppealState.Command;
import org.sojourn.travel.trip.Trip;

/** One appeal of a traveller; it never changes his trip before it is decided. */
@Entity
class Appeal {

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
    private Against against;

    @Enumerated(EnumType.STRING)
    private AppealState state = AppealState.FILED;

    private byte[] grounds;

    @Column(name = "filed_at")
    private Instant filedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    private boolean exception;

    private @Nullable UUID reviewer;

    private byte @Nullable [] reasons;

    @Column(name = "restricted_reasons")
    private byte @Nullable [] restrictedReasons;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected Appeal() {}

    @SuppressWarnings("NullAway.Init")
    Appeal(UUID id, Trip trip, UUID decision, Against against, byte[] grounds, Instant at) {
        this.id = id;
        this.travellerId = trip.travellerId();
        this.tripId = trip.id();
        this.tripReference = trip.reference();
        this.unitPath = trip.unitPath();
        this.decisionId = decision;
        this.against = against;
        this.grounds = grounds;
        this.filedAt = at;
        follow(trip);
    }

    void decide(
            UUID by, AppealState outcome, boolean byException, byte[] why, byte @Nullable [] restricted, Instant at) {
        state = AppealState.TABLE.next(state, Command.DECIDE, outcome);
        reviewer = by;
        exception = byException;
        reasons = why;
        restrictedReasons = restricted;
        endedAt = at;
    }

    /** It is of use until the trip begins. */
    final void follow(Trip trip) {
        expiresAt = trip.journey().departurePassesAt();
    }

    void end(Command command, Instant at) {
        state = AppealState.TABLE.next(state, command);
        endedAt = at;
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

    Against against() {
        return against;
    }

    AppealState state() {
        return state;
    }

    byte[] grounds() {
        return grounds;
    }

    Instant filedAt() {
        return filedAt;
    }

    boolean exception() {
        return exception;
    }

    @Nullable
    UUID reviewer() {
        return reviewer;
    }

    byte @Nullable [] reasons() {
        return reasons;
    }

    byte @Nullable [] restrictedReasons() {
        return restrictedReasons;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }
}
