package org.sojourn.travel.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.incident.IncidentState.Command;
import org.sojourn.travel.trip.Trip;

/** Something that happened to a traveller; every change goes through its table and answers with the facts it made. */
@Entity
public class Incident {

    @Id
    private UUID id;

    @Column(name = "traveller_id")
    private UUID travellerId;

    private String reference;

    @Column(name = "unit_path")
    private String unitPath;

    @Column(name = "trip_id")
    private UUID tripId;

    @Column(name = "trip_reference")
    private String tripReference;

    @Version
    private long version;

    private long facts;

    @Enumerated(EnumType.STRING)
    private IncidentType type;

    private @Nullable String country;

    @Enumerated(EnumType.STRING)
    private IncidentState state = IncidentState.RAISED;

    @Enumerated(EnumType.STRING)
    private Source source;

    private boolean restricted;

    @Column(name = "raised_at")
    private Instant raisedAt;

    @Column(name = "raised_by")
    private @Nullable UUID raisedBy;

    @Column(name = "acknowledge_by")
    private Instant acknowledgeBy;

    @Column(name = "acknowledged_at")
    private @Nullable Instant acknowledgedAt;

    @Column(name = "acknowledged_by")
    private @Nullable UUID acknowledgedBy;

    @Column(name = "assessed_at")
    private @Nullable Instant assessedAt;

    @Column(name = "assessed_by")
    private @Nullable UUID assessedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable IncidentOutcome outcome;

    @Column(name = "resolved_at")
    private @Nullable Instant resolvedAt;

    @Column(name = "resolved_by")
    private @Nullable UUID resolvedBy;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "closed_by")
    private @Nullable UUID closedBy;

    @SuppressWarnings("NullAway.Init")
    protected Incident() {}

    @SuppressWarnings("NullAway.Init")
    Incident(
            UUID id, String reference, Trip trip, Report report, @Nullable UUID raisedBy, Duration target, Instant at) {
        this.id = id;
        this.reference = reference;
        this.travellerId = trip.travellerId();
        this.unitPath = trip.unitPath();
        this.tripId = trip.id();
        this.tripReference = trip.reference();
        this.type = report.type();
        this.country = report.country();
        this.source = report.source();
        this.restricted = report.restricted();
        this.raisedAt = at;
        this.raisedBy = raisedBy;
        this.acknowledgeBy = at.plus(target);
    }

    /** One step on, by an officer. */
    List<IncidentFact> follow(Command command, UUID by, Instant at) {
        state = IncidentState.TABLE.next(state, command);
        return switch (command) {
            case NOTE -> List.of();
            case ACKNOWLEDGE -> {
                acknowledgedAt = at;
                acknowledgedBy = by;
                yield List.of();
            }
            case CONFIRM -> {
                assess(IncidentOutcome.CONFIRMED, by, at);
                yield List.of(IncidentFact.CONFIRMED);
            }
            case DISMISS -> {
                assess(IncidentOutcome.FALSE_ALARM, by, at);
                yield List.of();
            }
            case RESOLVE -> {
                resolvedAt = at;
                resolvedBy = by;
                yield List.of();
            }
            case CLOSE -> {
                closedAt = at;
                closedBy = by;
                yield List.of(IncidentFact.CLOSED);
            }
        };
    }

    private void assess(IncidentOutcome found, UUID by, Instant at) {
        outcome = found;
        assessedAt = at;
        assessedBy = by;
    }

    /** Numbers the next fact; consumers order by it. */
    long nextFact() {
        return ++facts;
    }

    /** Who brought it to where only the closing is left; closing takes somebody else. */
    @Nullable
    UUID endedBy() {
        return resolvedBy == null ? assessedBy : resolvedBy;
    }

    public UUID id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    public UUID travellerId() {
        return travellerId;
    }

    public String unitPath() {
        return unitPath;
    }

    public UUID tripId() {
        return tripId;
    }

    public String tripReference() {
        return tripReference;
    }

    public long version() {
        return version;
    }

    public IncidentType type() {
        return type;
    }

    public @Nullable String country() {
        return country;
    }

    public IncidentState state() {
        return state;
    }

    Source source() {
        return source;
    }

    public boolean restricted() {
        return restricted;
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    Instant acknowledgeBy() {
        return acknowledgeBy;
    }

    @Nullable
    Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    public @Nullable Instant confirmedAt() {
        return outcome == IncidentOutcome.CONFIRMED ? assessedAt : null;
    }

    public @Nullable IncidentOutcome outcome() {
        return outcome;
    }

    @Nullable
    Instant resolvedAt() {
        return resolvedAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }
}
