package org.sojourn.travel.amendment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.amendment.AmendmentState.Command;
import org.sojourn.travel.decision.DecisionTerms.Term;
import org.sojourn.travel.policy.Risk;
import org.sojourn.travel.trip.Trip;

/** Another plan for one trip, with what it changes and why that is material. */
@Entity
class Amendment {

    @Id
    private UUID id;

    @Column(name = "traveller_id")
    private UUID travellerId;

    @Column(name = "trip_id")
    private UUID tripId;

    @Column(name = "unit_path")
    private String unitPath;

    @Column(name = "trip_reference")
    private String tripReference;

    @Version
    private long version;

    private byte[] draft;
    private byte[] changes;
    private boolean material;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> rules;

    @Enumerated(EnumType.STRING)
    private AmendmentState state = AmendmentState.OPEN;

    @SuppressWarnings("unused")
    @JdbcTypeCode(SqlTypes.ARRAY)
    private @Nullable List<String> countries;

    @Column(name = "guidance_changed_at", insertable = false, updatable = false)
    private @Nullable Instant guidanceChangedAt;

    @Column(name = "evaluation_id")
    private UUID evaluationId;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Risk risk;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @SuppressWarnings("unused")
    @Column(name = "remind_at")
    private @Nullable Instant remindAt;

    @Column(name = "escalated_at", insertable = false, updatable = false)
    private @Nullable Instant escalatedAt;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    private @Nullable String reasons;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected Amendment() {}

    Amendment(
            UUID id,
            Trip trip,
            byte[] draft,
            byte[] changes,
            SortedSet<String> countries,
            List<MaterialRule> rules,
            UUID evaluationId,
            Instant at) {
        this.id = id;
        this.travellerId = trip.travellerId();
        this.tripId = trip.id();
        this.unitPath = trip.unitPath();
        this.tripReference = trip.reference();
        this.draft = draft;
        this.changes = changes;
        this.countries = List.copyOf(countries);
        this.material = !rules.isEmpty();
        this.rules = rules.stream().map(Enum::name).toList();
        this.evaluationId = evaluationId;
        this.proposedAt = at;
    }

    /** Leaves it to deciders, within a term. */
    void await(@Nullable Risk now, Term term) {
        risk = now;
        dueAt = term.dueAt();
        remindAt = term.remindAt();
    }

    /** Keeps what the last vote rests on. */
    void assess(UUID evaluation, @Nullable Risk now) {
        evaluationId = evaluation;
        risk = now;
    }

    void follow(Command command, Instant at) {
        state = AmendmentState.TABLE.next(state, command);
        endedAt = at;
    }

    void decide(boolean approved, UUID by, String why, Instant at) {
        follow(approved ? Command.APPLY : Command.DECLINE, at);
        decidedBy = by;
        reasons = why;
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

    String tripReference() {
        return tripReference;
    }

    long version() {
        return version;
    }

    byte[] draft() {
        return draft;
    }

    byte[] changes() {
        return changes;
    }

    boolean material() {
        return material;
    }

    List<MaterialRule> rules() {
        return rules.stream().map(MaterialRule::valueOf).toList();
    }

    AmendmentState state() {
        return state;
    }

    UUID evaluationId() {
        return evaluationId;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    @Nullable
    Risk risk() {
        return risk;
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    Instant guidanceChangedAt() {
        return guidanceChangedAt;
    }

    @Nullable
    Instant escalatedAt() {
        return escalatedAt;
    }

    @Nullable
    UUID decidedBy() {
        return decidedBy;
    }

    @Nullable
    String reasons() {
        return reasons;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }
}
