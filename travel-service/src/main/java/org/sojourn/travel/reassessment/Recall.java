package org.sojourn.travel.reassessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.assessment.Assessment.EditionRef;
import org.sojourn.travel.reassessment.RecallState.Command;

/** The order to somebody who is away to come home, with its reasons and the edition behind it. */
@Entity
class Recall {

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

    @Column(name = "reassessment_id")
    private UUID reassessmentId;

    @Column(name = "advisory_id")
    private UUID advisoryId;

    private int number;

    @Column(name = "return_by")
    private @Nullable LocalDate returnBy;

    private String reasons;

    @Enumerated(EnumType.STRING)
    private RecallState state;

    @Column(name = "ordered_by")
    private UUID orderedBy;

    @Column(name = "ordered_at")
    private Instant orderedAt;

    @Column(name = "acknowledged_at")
    private @Nullable Instant acknowledgedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected Recall() {}

    Recall(UUID id, Reassessment task, @Nullable LocalDate returnBy, String reasons, UUID orderedBy, Instant at) {
        this.id = id;
        this.travellerId = task.travellerId();
        this.tripId = task.objectId();
        this.unitPath = task.unitPath();
        this.reassessmentId = task.id();
        this.advisoryId = task.ground().advisoryId();
        this.number = task.ground().number();
        this.returnBy = returnBy;
        this.reasons = reasons;
        this.state = RecallState.ORDERED;
        this.orderedBy = orderedBy;
        this.orderedAt = at;
    }

    void acknowledge(Instant at) {
        state = RecallState.TABLE.next(state, Command.ACKNOWLEDGE);
        acknowledgedAt = at;
    }

    void end(Instant at) {
        state = RecallState.TABLE.next(state, Command.END);
        endedAt = at;
    }

    boolean ended() {
        return RecallState.TABLE.isFinal(state);
    }

    UUID orderedBy() {
        return orderedBy;
    }

    UUID id() {
        return id;
    }

    UUID tripId() {
        return tripId;
    }

    long version() {
        return version;
    }

    RecallState state() {
        return state;
    }

    RecallView view() {
        return new RecallView(
                id,
                version,
                reassessmentId,
                new EditionRef(advisoryId, number),
                returnBy,
                reasons,
                state,
                orderedAt,
                acknowledgedAt,
                endedAt);
    }
}
