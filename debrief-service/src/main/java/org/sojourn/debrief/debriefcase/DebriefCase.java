package org.sojourn.debrief.debriefcase;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.id.Ids;
import org.sojourn.platform.id.Reference;

/** The debriefing of one traveller after one trip; whoever works on it never closes it. */
@DynamicUpdate
@Entity
@Table(name = "debrief_case")
public class DebriefCase {

    @Id
    private UUID id;

    @Embedded
    private Traveller traveller;

    @Column
    private String reference;

    @Embedded
    private Trip trip;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    @Embedded
    private DueRule dueRule;

    @Embedded
    private Term term;

    @Column
    @OptimisticLock(excluded = true)
    private @Nullable Instant remindAt;

    @Column
    private int questionnaire;

    @Column
    private Instant openedAt;

    private @Nullable Instant reconciledAt;

    private @Nullable Instant submittedAt;

    /** Read by the figures of a month alone. */
    @SuppressWarnings("unused")
    private @Nullable Instant owedAt;

    @Embedded
    private Work work;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome proposedOutcome;

    @Embedded
    private @Nullable Closing closing;

    private @Nullable Instant reopenedAt;

    private @Nullable Instant pausedAt;

    @Column
    private long pausedSeconds;

    @Column
    private boolean compartmented;

    @Version
    private long version;

    protected DebriefCase() {}

    static DebriefCase open(Traveller traveller, Trip trip, DueRule rule, Term term, int questionnaire, Instant now) {
        DebriefCase opened = new DebriefCase();
        opened.id = Ids.next();
        opened.reference = Reference.next("DC");
        opened.traveller = traveller;
        opened.questionnaire = questionnaire;
        opened.openedAt = now;
        opened.state = CaseState.AWAITING_TRAVELLER;
        opened.dueRule = rule;
        opened.work = Work.NOBODY;
        opened.date(trip, term);
        return opened;
    }

    /** A return that becomes known, or is told anew, dates the same case again, later by its pauses; a closed one keeps its dates. */
    boolean redate(Trip told, Term newTerm) {
        boolean news = told.returnKnown() || !trip.returnKnown();
        if (!news || !CaseState.TABLE.allows(state, CaseCommand.REDATE)) {
            return false;
        }
        date(told, reopenedAt == null ? newTerm.movedBy(Duration.ofSeconds(pausedSeconds)) : term);
        return true;
    }

    private void date(Trip told, Term newTerm) {
        trip = told;
        term = newTerm;
        remindAt = newTerm.at(Reminder.HALF);
    }

    public void require(CaseCommand command) {
        CaseState.TABLE.require(state, command);
    }

    /** The plan has been confirmed or corrected to its last item; told once. */
    Optional<CaseEvent> reconcile(Instant now) {
        if (reconciledAt != null) {
            return Optional.empty();
        }
        reconciledAt = now;
        return Optional.of(new CaseEvent.Reconciled(now));
    }

    /** From here on pauses move the due date of the case, and no longer that of the account. */
    void submit(Instant now) {
        state = CaseState.TABLE.next(state, CaseCommand.SUBMIT);
        goOn(now);
        submittedAt = now;
        owedAt = term.dueAt();
    }

    void claim(UUID debriefer) {
        state = CaseState.TABLE.next(state, CaseCommand.CLAIM);
        work = work.claimedBy(debriefer);
    }

    void release() {
        state = CaseState.TABLE.next(state, CaseCommand.RELEASE);
        work = work.released();
    }

    /** People who took part in the work without holding the case; they do not close it either. */
    void involve(Collection<UUID> people) {
        work = work.with(people);
    }

    /** Goes where the table leads with a command that needs no more of the case. */
    void advance(CaseCommand command) {
        state = CaseState.TABLE.next(state, command);
    }

    void triage(CaseState target) {
        state = CaseState.TABLE.next(state, CaseCommand.TRIAGE, target);
    }

    void proposeClosure(Outcome proposed) {
        state = CaseState.TABLE.next(state, CaseCommand.PROPOSE_CLOSURE);
        proposedOutcome = proposed;
    }

    /** The outcome that was not agreed to. */
    Outcome returnToAnalysis() {
        state = CaseState.TABLE.next(state, CaseCommand.RETURN);
        Outcome refused = requireNonNull(proposedOutcome);
        proposedOutcome = null;
        return refused;
    }

    CaseEvent.Closed close(UUID reviewer, Instant now) {
        state = CaseState.TABLE.next(state, CaseCommand.CLOSE);
        return end(requireNonNull(proposedOutcome), reviewer, now);
    }

    /** Ends a case that waits for its traveller, without an account of him. */
    CaseEvent.Closed waive(UUID supervisor, Instant now) {
        state = CaseState.TABLE.next(state, CaseCommand.WAIVE);
        return end(Outcome.WAIVED, supervisor, now);
    }

    private CaseEvent.Closed end(Outcome outcome, UUID by, Instant now) {
        closing = new Closing(outcome, by, now);
        remindAt = null;
        return new CaseEvent.Closed(now, outcome);
    }

    /** Opens a closed case again, on a new term and for whoever claims it; answers what it had come to. */
    Outcome reopen(CaseState target, Instant now) {
        state = CaseState.TABLE.next(state, CaseCommand.REOPEN, target);
        Outcome before = requireNonNull(closing).outcome();
        closing = null;
        proposedOutcome = null;
        work = work.released();
        reopenedAt = now;
        pausedSeconds = 0;
        date(trip, dueRule.termFrom(now));
        return before;
    }

    /** Holds the term; what the case waits for does not depend on those who work on it. */
    public void pause(Instant now) {
        state = CaseState.TABLE.next(state, CaseCommand.PAUSE);
        pausedAt = now;
    }

    public void resume(Instant now) {
        state = CaseState.TABLE.next(state, CaseCommand.RESUME);
        goOn(now);
    }

    /** Ends a pause, if there is one; what was not yet due by then is due that much later. */
    public void goOn(Instant now) {
        if (pausedAt != null) {
            Duration paused = Duration.between(pausedAt, now);
            term = term.movedBy(paused);
            remindAt = remindAt == null ? null : remindAt.plus(paused);
            pausedSeconds += paused.toSeconds();
            pausedAt = null;
        }
    }

    /** Leaves content to those who work on the case, and to members admitted by name. */
    public void compartment(boolean closed) {
        compartmented = closed;
    }

    /** The reminder whose time has come, if any; the next one is set. */
    Optional<Reminder> remind(Instant now) {
        remindAt = term.nextReminder(now);
        return Optional.ofNullable(term.reached(now));
    }

    public boolean isOverdue(Instant now) {
        return state != CaseState.CLOSED && term.isOver(pausedAt == null ? now : pausedAt);
    }

    public UUID id() {
        return id;
    }

    public Traveller traveller() {
        return traveller;
    }

    public UUID travellerId() {
        return traveller.id();
    }

    public String unitPath() {
        return traveller.unitPath();
    }

    public String reference() {
        return reference;
    }

    public Trip trip() {
        return trip;
    }

    public CaseState state() {
        return state;
    }

    public DueRule dueRule() {
        return dueRule;
    }

    public Term term() {
        return term;
    }

    public int questionnaire() {
        return questionnaire;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public @Nullable Instant reconciledAt() {
        return reconciledAt;
    }

    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable UUID debrieferId() {
        return work.debrieferId();
    }

    List<UUID> workedBy() {
        return work.workedBy();
    }

    public @Nullable Outcome proposedOutcome() {
        return proposedOutcome;
    }

    public @Nullable Closing closing() {
        return closing;
    }

    public @Nullable Instant reopenedAt() {
        return reopenedAt;
    }

    public @Nullable Instant pausedAt() {
        return pausedAt;
    }

    public boolean compartmented() {
        return compartmented;
    }

    public long version() {
        return version;
    }
}
