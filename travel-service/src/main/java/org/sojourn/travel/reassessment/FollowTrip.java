package org.sojourn.travel.reassessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.travel.advisoryfeed.CountryLocks;
import org.sojourn.travel.advisoryfeed.EditionChanges;
import org.sojourn.travel.assessment.Assessment.EditionRef;
import org.sojourn.travel.reassessment.ReassessmentState.Command;
import org.sojourn.travel.trip.Authorisation;
import org.sojourn.travel.trip.EvaluationTable;
import org.sojourn.travel.trip.Outcome;
import org.sojourn.travel.trip.ReasonCode;
import org.sojourn.travel.trip.Travel;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripEvent;
import org.sojourn.travel.trip.TripObserver;
import org.sojourn.travel.trip.TripRepository;

/** Settles what is open about a trip when the trip itself answers it, and asks again about one that comes back. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FollowTrip implements TripObserver {

    private final ReassessmentRepository tasks;
    private final RecallRepository recalls;
    private final GuidanceOutcomes outcomes;
    private final OpenReassessments opening;
    private final EditionChanges changes;
    private final CountryLocks locks;
    private final TripRepository trips;
    private final EvaluationTable evaluations;

    FollowTrip(
            ReassessmentRepository tasks,
            RecallRepository recalls,
            GuidanceOutcomes outcomes,
            OpenReassessments opening,
            EditionChanges changes,
            CountryLocks locks,
            TripRepository trips,
            EvaluationTable evaluations) {
        this.tasks = tasks;
        this.recalls = recalls;
        this.outcomes = outcomes;
        this.opening = opening;
        this.changes = changes;
        this.locks = locks;
        this.trips = trips;
        this.evaluations = evaluations;
    }

    @Override
    public void changed(AccessDecision by, Trip trip, List<TripEvent> facts, Instant at) {
        facts.forEach(fact -> follow(by, trip, fact, at));
        if (over(trip)) {
            settle(trip, Command.LAPSE, null, at);
            recalls.running(by, trip).ifPresent(recall -> recall.end(at));
        }
    }

    private void follow(AccessDecision by, Trip trip, TripEvent fact, Instant at) {
        switch (fact) {
            case TripEvent.Decided(Outcome outcome, List<EditionRef> editions) -> decided(by, trip, outcome, at);
            case TripEvent.Amended(boolean material, boolean decided, @Nullable EditionRef guidance) ->
                amended(by, trip, decided, guidance, at);
            case TripEvent.Cancelled(ReasonCode reason, @Nullable EditionRef guidance) -> ended(by, trip, guidance, at);
            case TripEvent.Withdrawn(ReasonCode reason, @Nullable EditionRef guidance) -> ended(by, trip, guidance, at);
            case TripEvent.Reinstated reinstated -> {
                tasks.in(trip.id(), ReassessmentState.CANCELLED).forEach(task -> task.reopen(at));
                outcomes.undo(Affected.of(trip), at);
                catchUp(by, trip, at);
            }
            case TripEvent.Departed departed -> {
                if (!trip.permit().state().authorises()) {
                    catchUp(by, trip, at);
                }
            }
            case TripEvent.Submitted submitted -> {}
            case TripEvent.Returned returned -> {}
            case TripEvent.ReturnOverdue overdue -> {}
            case TripEvent.Closed closed -> {}
        }
    }

    /** A decision is made on the guidance of its moment, so it answers whatever was open. */
    private void decided(AccessDecision by, Trip trip, Outcome outcome, Instant at) {
        List<Reassessment> open = tasks.open(trip.id());
        if (!open.isEmpty() && outcome == Outcome.DECLINED) {
            outcomes.keep(
                    Affected.of(trip),
                    GuidanceOutcome.Kind.DECLINED,
                    open.getFirst().ground().edition(),
                    at);
        }
        Command answer = outcome == Outcome.DECLINED ? Command.DECLINE : Command.CONFIRM;
        open.forEach(task -> task.follow(answer, person(by), at));
    }

    private void amended(AccessDecision by, Trip trip, boolean decided, @Nullable EditionRef guidance, Instant at) {
        tasks.open(trip.id()).stream()
                .filter(task -> decided || !TripCause.hits(task, trip.plan()))
                .forEach(task -> task.follow(Command.ALTER, person(by), at));
        if (guidance != null) {
            outcomes.keep(Affected.of(trip), GuidanceOutcome.Kind.ALTERED, guidance, at);
        }
    }

    private void ended(AccessDecision by, Trip trip, @Nullable EditionRef guidance, Instant at) {
        settle(trip, Command.CANCEL, person(by), at);
        if (guidance != null) {
            outcomes.keep(Affected.of(trip), GuidanceOutcome.Kind.CANCELLED, guidance, at);
        }
    }

    /** What was published while nobody asked about this trip, since it was judged last. */
    private void catchUp(AccessDecision by, Trip trip, Instant at) {
        if (trip.permit().submittedAt() == null) {
            return;
        }
        locks.shared(trip.plan().countries());
        trips.flush();
        evaluations.of(by, trip).stream()
                .reduce((earlier, later) -> later)
                .ifPresent(last -> changes.since(trip.plan().countries(), last.at())
                        .forEach(change -> opening.catchUp(trip.id(), change, at)));
    }

    private void settle(Trip trip, Command command, @Nullable UUID person, Instant at) {
        tasks.open(trip.id()).forEach(task -> task.follow(command, person, at));
    }

    private static boolean over(Trip trip) {
        Travel travel = trip.journey().state();
        boolean expired = trip.permit().state() == Authorisation.EXPIRED && travel != Travel.AWAY;
        return expired || (!trip.journey().notYetLeft() && travel != Travel.AWAY);
    }

    private static @Nullable UUID person(AccessDecision by) {
        return by.bySystem() ? null : by.caller().subject();
    }
}
