package org.sojourn.travel.trip;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.assessment.Assessment;
import org.sojourn.travel.policy.Clearance;
import org.sojourn.travel.policy.ObligationMode;
import org.sojourn.travel.policy.Risk;
import org.sojourn.travel.trip.Authorisation.Command;

/** The authorisation axis of one trip, and what it remembers. */
@Embeddable
public class Permit {

    static final Duration UNDO = Duration.ofHours(24);

    @Enumerated(EnumType.STRING)
    @Column(name = "authorisation")
    private Authorisation state = Authorisation.DRAFT;

    @Enumerated(EnumType.STRING)
    private @Nullable Authorisation remembered;

    @Enumerated(EnumType.STRING)
    private @Nullable ObligationMode mode;

    @Enumerated(EnumType.STRING)
    private @Nullable Risk risk;

    private boolean late;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason_code")
    private @Nullable ReasonCode reasonCode;

    @Column(name = "guidance_changed_at")
    private @Nullable Instant guidanceChangedAt;

    /** Submitted, evaluated, and decided at once unless an approver has to see it. */
    Optional<Outcome> filed(Assessment assessment, Instant at) {
        state = Authorisation.TABLE.next(state, Command.SUBMIT);
        submittedAt = at;
        state = Authorisation.TABLE.next(state, Command.EVALUATE, Outcome.evaluated(assessment));
        assessed(assessment);
        if (assessment.clearance() == Clearance.APPROVER) {
            return Optional.empty();
        }
        Outcome outcome = Outcome.byRule(assessment);
        if (outcome == Outcome.APPROVED) {
            decided(outcome);
        }
        return Optional.of(outcome);
    }

    void assessed(Assessment assessment) {
        mode = assessment.mode();
        risk = assessment.risk();
        late = assessment.leadTime().late();
        guidanceChangedAt = null;
    }

    void decided(Outcome outcome) {
        state = Authorisation.TABLE.next(state, Command.DECIDE, outcome.state());
    }

    void ended(Command command, ReasonCode reason, Instant at) {
        Authorisation before = state;
        state = Authorisation.TABLE.next(state, command);
        remembered = before;
        reasonCode = reason;
        endedAt = at;
    }

    void undone() {
        Authorisation target = remembered == null ? Authorisation.DRAFT : remembered;
        state = Authorisation.TABLE.next(state, Command.UNDO, target);
        remembered = null;
        reasonCode = null;
        endedAt = null;
    }

    void simply(Command command) {
        state = Authorisation.TABLE.next(state, command);
    }

    boolean undecided() {
        return Authorisation.TABLE.allows(state, Command.EXPIRE);
    }

    /** Whether it waits for its decision. */
    public boolean open() {
        return undecided();
    }

    boolean undoPassed(Instant at) {
        return endedAt == null || !at.isBefore(endedAt.plus(UNDO));
    }

    public Authorisation state() {
        return state;
    }

    public @Nullable ObligationMode mode() {
        return mode;
    }

    public @Nullable Risk risk() {
        return risk;
    }

    public boolean late() {
        return late;
    }

    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    /** Until when a withdrawal or cancellation may be taken back. */
    @Nullable
    Instant undoUntil() {
        return endedAt == null ? null : endedAt.plus(UNDO);
    }

    @Nullable
    ReasonCode reasonCode() {
        return reasonCode;
    }

    public @Nullable Instant guidanceChangedAt() {
        return guidanceChangedAt;
    }
}
