package org.sojourn.travel.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.assessment.Assessment.EditionRef;
import org.sojourn.travel.invitation.InvitationState.Command;
import org.sojourn.travel.itinerary.Leg;
import org.sojourn.travel.trip.ReasonCode;
import org.sojourn.travel.trip.Trip;

/** One person's invitation; every change goes through its table. */
@Entity
public class Invitation {

    @Id
    private UUID id;

    @Column(name = "traveller_id")
    private UUID travellerId;

    private String reference;

    @Column(name = "unit_path")
    private String unitPath;

    @Version
    private long version;

    private long facts;
    private String country;
    private @Nullable String area;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    private String zone;

    @Column(name = "starts_at")
    private Instant startsAt;

    private byte[] details;

    @Enumerated(EnumType.STRING)
    private Payer payer;

    @Enumerated(EnumType.STRING)
    private EventRole role;

    @Enumerated(EnumType.STRING)
    private InvitationState state = InvitationState.RECEIVED;

    @Enumerated(EnumType.STRING)
    private @Nullable Redirection redirection;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason_code")
    private @Nullable ReasonCode reasonCode;

    @Column(name = "advisory_id")
    private @Nullable UUID advisoryId;

    private @Nullable Integer number;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "trip_id")
    private @Nullable UUID tripId;

    @Column(name = "trip_reference")
    private @Nullable String tripReference;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    Invitation(
            UUID id,
            String reference,
            UUID travellerId,
            String unitPath,
            InvitationDraft draft,
            byte[] details,
            LocalDate receivedOn,
            Instant at) {
        this.id = id;
        this.reference = reference;
        this.travellerId = travellerId;
        this.unitPath = unitPath;
        this.country = draft.country();
        this.area = draft.area();
        this.startsOn = draft.startsOn();
        this.endsOn = draft.endsOn();
        this.zone = draft.zone().getId();
        this.startsAt = draft.startsOn().atStartOfDay(draft.zone()).toInstant();
        this.details = details;
        this.payer = draft.payer();
        this.role = draft.role();
        this.receivedOn = receivedOn;
        this.createdAt = at;
        this.updatedAt = at;
    }

    void review(Instant at) {
        state = InvitationState.TABLE.next(state, Command.REVIEW);
        updatedAt = at;
    }

    void answer(Answer answer, Instant at) {
        state = InvitationState.TABLE.next(state, answer.command());
        redirection = answer.redirection();
        reasonCode = answer.reason();
        EditionRef guidance = answer.guidance();
        advisoryId = guidance == null ? null : guidance.advisoryId();
        number = guidance == null ? null : guidance.number();
        answeredAt = at;
        updatedAt = at;
    }

    void lapse(Instant at) {
        state = InvitationState.TABLE.next(state, Command.LAPSE);
        updatedAt = at;
    }

    void link(Trip trip, Instant at) {
        tripId = trip.id();
        tripReference = trip.reference();
        updatedAt = at;
    }

    /** Numbers the next fact; consumers order by it. */
    long nextFact() {
        return ++facts;
    }

    /** The visit as a leg, for what guidance says about it. */
    Leg visit() {
        return new Leg(country, area, startsOn, endsOn, ZoneId.of(zone), false, false, null, null);
    }

    public UUID id() {
        return id;
    }

    public UUID travellerId() {
        return travellerId;
    }

    public String unitPath() {
        return unitPath;
    }

    public String reference() {
        return reference;
    }

    public InvitationState state() {
        return state;
    }

    long version() {
        return version;
    }

    String country() {
        return country;
    }

    byte[] details() {
        return details;
    }

    Payer payer() {
        return payer;
    }

    EventRole role() {
        return role;
    }

    @Nullable
    Redirection redirection() {
        return redirection;
    }

    @Nullable
    ReasonCode reasonCode() {
        return reasonCode;
    }

    @Nullable
    EditionRef guidance() {
        return advisoryId == null || number == null ? null : new EditionRef(advisoryId, number);
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }

    @Nullable
    UUID tripId() {
        return tripId;
    }

    @Nullable
    String tripReference() {
        return tripReference;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    Instant createdAt() {
        return createdAt;
    }
}
