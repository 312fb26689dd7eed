package org.sojourn.travel.reassessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.reassessment.ReassessmentState.Command;

/** The question that one change of guidance puts to one trip or invitation; rows are opened in one statement for all of them. */
@DynamicUpdate
@Entity
class Reassessment {

    @Id
    private UUID id;

    @Column(name = "traveller_id")
    private UUID travellerId;

    @Column(name = "unit_path")
    private String unitPath;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    @Column(name = "object_kind")
    private Subject subject;

    @Column(name = "object_id")
    private UUID objectId;

    @Column(name = "object_reference")
    private String objectReference;

    @Embedded
    private Ground ground;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Hit> hits;

    @Enumerated(EnumType.STRING)
    private ReassessmentState state;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "told_at")
    @OptimisticLock(excluded = true)
    private @Nullable Instant toldAt;

    @Column(name = "reminded_at")
    @OptimisticLock(excluded = true)
    private @Nullable Instant remindedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "escalated_at")
    @OptimisticLock(excluded = true)
    private @Nullable Instant escalatedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by")
    private @Nullable UUID endedBy;

    private @Nullable String reasons;

    @Column(name = "evaluation_id")
    private @Nullable UUID evaluationId;

    @SuppressWarnings("NullAway.Init")
    protected Reassessment() {}

    void follow(Command command, @Nullable UUID by, Instant at) {
        state = ReassessmentState.TABLE.next(state, command);
        endedAt = at;
        endedBy = by;
    }

    void confirm(UUID by, String why, @Nullable UUID evaluation, Instant at) {
        follow(Command.CONFIRM, by, at);
        reasons = why;
        evaluationId = evaluation;
    }

    void recall(UUID by, String why, Instant at) {
        follow(Command.RECALL, by, at);
        reasons = why;
    }

    /** Asked anew, and told anew. */
    void reopen(Instant at) {
        state = ReassessmentState.TABLE.next(state, Command.REOPEN);
        openedAt = at;
        toldAt = null;
        endedAt = null;
        endedBy = null;
        reasons = null;
    }

    void reminded(Instant at) {
        remindedAt = at;
    }

    void escalated(Instant at) {
        escalatedAt = at;
    }

    UUID id() {
        return id;
    }

    UUID travellerId() {
        return travellerId;
    }

    String unitPath() {
        return unitPath;
    }

    long version() {
        return version;
    }

    Subject subject() {
        return subject;
    }

    UUID objectId() {
        return objectId;
    }

    String objectReference() {
        return objectReference;
    }

    Ground ground() {
        return ground;
    }

    List<Hit> hits() {
        return hits;
    }

    ReassessmentState state() {
        return state;
    }

    boolean open() {
        return state == ReassessmentState.OPEN;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    Instant escalatedAt() {
        return escalatedAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    @Nullable
    UUID endedBy() {
        return endedBy;
    }

    @Nullable
    String reasons() {
        return reasons;
    }

    @Nullable
    UUID evaluationId() {
        return evaluationId;
    }
}
