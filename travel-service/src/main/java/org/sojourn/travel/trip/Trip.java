package org.sojourn.travel.trip;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.assessment.Assessment;
import org.sojourn.travel.assessment.Assessment.EditionRef;
import org.sojourn.travel.itinerary.Plan;
import org.sojourn.travel.policy.ObligationMode;

/** One traveller's trip; every change goes through the table of its axis and answers with the facts it made. */
@Entity
public class Trip {

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

    @Embedded
    private PlanRows plan = new PlanRows();

    @Embedded
    private SealedParts sealed = new SealedParts();

    @Embedded
    private Permit permit = new Permit();

    @Embedded
    private Journey journey = new Journey();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Trip() {}

    @SuppressWarnings("NullAway.Init")
    Trip(UUID id, String reference, UUID travellerId, String unitPath, Instant at) {
        this.id = id;
        this.reference = reference;
        this.travellerId = travellerId;
        this.unitPath = unitPath;
        this.createdAt = at;
        this.updatedAt = at;
    }

    /** Replaces what is planned; the dates at home and the due columns follow from it. */
    void plan(Plan planned, SealedParts entrusted, ZoneId home, Duration grace, Instant at) {
        plan.replace(planned, travellerId, unitPath);
        sealed = entrusted;
        journey.plan(planned, home, grace);
        updatedAt = at;
    }

    /** Files the trip; the policy's answer says where that leads, and decides at once what no approver has to see. */
    List<TripEvent> submit(Assessment assessment, byte @Nullable [] lateReason, Instant at) {
        Optional<Outcome> decided = permit.filed(assessment, at);
        sealed.explainLateness(lateReason);
        updatedAt = at;
        return decided.map(outcome -> List.<TripEvent>of(
                        new TripEvent.Submitted(), new TripEvent.Decided(outcome, assessment.editions())))
                .orElseGet(() -> List.of(new TripEvent.Submitted()));
    }

    /** Asked, answered or expired: changes that make no fact for others. */
    List<TripEvent> follow(Authorisation.Command command, Instant at) {
        permit.simply(command);
        updatedAt = at;
        return List.of();
    }

    /** An approver's decision, on an assessment made in the same transaction. */
    public List<TripEvent> decide(Outcome outcome, Assessment assessment, Instant at) {
        permit.decided(outcome);
        permit.assessed(assessment);
        updatedAt = at;
        return List.of(new TripEvent.Decided(outcome, assessment.editions()));
    }

    /** One of several deciders has spoken; the trip stays undecided, and whoever saw it before has to look again. */
    public List<TripEvent> voted(Assessment assessment, Instant at) {
        Authorisation.TABLE.require(permit.state(), Authorisation.Command.DECIDE);
        permit.assessed(assessment);
        updatedAt = at;
        return List.of();
    }

    /** Something beside the trip has changed; whoever saw it before has to look again. */
    public List<TripEvent> touch(Instant at) {
        updatedAt = at;
        return List.of();
    }

    /** An appeal turns a declined trip into an approved one. */
    public List<TripEvent> overturn(Assessment assessment, Instant at) {
        permit.simply(Authorisation.Command.OVERTURN);
        permit.assessed(assessment);
        updatedAt = at;
        return List.of(new TripEvent.Decided(Outcome.APPROVED, assessment.editions()));
    }

    /** Another plan was put in; the state stays. */
    List<TripEvent> amend(
            Assessment assessment, boolean material, boolean decided, @Nullable EditionRef guidance, Instant at) {
        permit.assessed(assessment);
        updatedAt = at;
        return List.of(new TripEvent.Amended(material, decided, guidance));
    }

    /** Looked at anew under other guidance; the state stays. */
    public void reassess(Assessment assessment, Instant at) {
        permit.assessed(assessment);
        updatedAt = at;
    }

    List<TripEvent> withdraw(ReasonCode reason, @Nullable EditionRef guidance, Instant at) {
        permit.ended(Authorisation.Command.WITHDRAW, reason, at);
        updatedAt = at;
        return onceFiled(new TripEvent.Withdrawn(reason, guidance));
    }

    List<TripEvent> cancel(ReasonCode reason, @Nullable EditionRef guidance, Instant at) {
        permit.ended(Authorisation.Command.CANCEL, reason, at);
        updatedAt = at;
        return List.of(new TripEvent.Cancelled(reason, guidance));
    }

    /** Takes a withdrawal or cancellation back, to the state before it. */
    List<TripEvent> undo(Instant at) {
        permit.undone();
        updatedAt = at;
        return onceFiled(new TripEvent.Reinstated());
    }

    /** Leaves, with leave or without; what nobody decided by then has expired. */
    List<TripEvent> depart(LocalDate day, boolean assumed, Instant at) {
        if (permit.undecided()) {
            permit.simply(Authorisation.Command.EXPIRE);
        }
        journey.departed(day, permit.state().authorises(), assumed);
        updatedAt = at;
        return List.of(new TripEvent.Departed(day));
    }

    /** Comes back; where the case is further already, or there will be none, the trip follows at once. */
    List<TripEvent> comeBack(LocalDate day, Instant at) {
        journey.returned(day);
        updatedAt = at;
        boolean withoutCase = permit.mode() == ObligationMode.EXEMPT && !journey.unauthorised();
        boolean closed = withoutCase ? journey.close() : journey.followCase();
        TripEvent returned = new TripEvent.Returned(day);
        return closed ? List.of(returned, new TripEvent.Closed()) : List.of(returned);
    }

    /** Keeps what debrief-service told, and follows as far as the table allows. */
    List<TripEvent> noteCase(CaseFact fact, Instant at) {
        journey.note(fact);
        updatedAt = at;
        return journey.followCase() ? List.of(new TripEvent.Closed()) : List.of();
    }

    List<TripEvent> reopenCase(Instant at) {
        journey.reopenCase();
        updatedAt = at;
        return List.of();
    }

    List<TripEvent> becomeOverdue(Instant at) {
        journey.overdue();
        updatedAt = at;
        return List.of(new TripEvent.ReturnOverdue(journey.graceEndsAt()));
    }

    List<TripEvent> lapse(Instant at) {
        journey.simply(Travel.Command.LAPSE);
        updatedAt = at;
        return List.of();
    }

    /** A plan that was neither filed nor set out on: nobody has judged, decided, asked or waits for anything of it. */
    boolean draft() {
        return permit.submittedAt() == null && journey.notYetLeft();
    }

    /** Numbers the next fact; consumers order by it. */
    long nextFact() {
        return ++facts;
    }

    /** What was never filed concerns nobody else. */
    private List<TripEvent> onceFiled(TripEvent fact) {
        return permit.submittedAt() == null ? List.of() : List.of(fact);
    }

    /** Ready when it is authorised and nothing blocks it. */
    void review(List<Blocker> blockers) {
        journey.follow(permit.state().authorises() && blockers.isEmpty());
    }

    public UUID id() {
        return id;
    }

    public UUID travellerId() {
        return travellerId;
    }

    public String reference() {
        return reference;
    }

    public String unitPath() {
        return unitPath;
    }

    public long version() {
        return version;
    }

    public Plan plan() {
        return plan.plan();
    }

    SealedParts sealed() {
        return sealed;
    }

    public Permit permit() {
        return permit;
    }

    public Journey journey() {
        return journey;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
