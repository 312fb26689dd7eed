package org.sojourn.travel.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.access.Role;
import org.sojourn.travel.assessment.Assessment;
import org.sojourn.travel.assessment.Assessment.FiredRule;
import org.sojourn.travel.assessment.Assessor;
import org.sojourn.travel.assessment.Filing;
import org.sojourn.travel.condition.Conditions;
import org.sojourn.travel.decision.DecisionRejected.Reason;
import org.sojourn.travel.policy.ObligationMode;
import org.sojourn.travel.policy.Policies;
import org.sojourn.travel.trip.Action;
import org.sojourn.travel.trip.DecisionTable;
import org.sojourn.travel.trip.EvaluationTable;
import org.sojourn.travel.trip.Filings;
import org.sojourn.travel.trip.Occasion;
import org.sojourn.travel.trip.OpenTrip;
import org.sojourn.travel.trip.Outcome;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripDesk;
import org.sojourn.travel.trip.TripEvent;
import org.sojourn.travel.trip.TripNotices;
import org.sojourn.travel.trip.TripRejected;
import org.sojourn.travel.trip.TripView;

/**
 * Decides a trip: by others than its traveller, with reasons, on an evaluation under the guidance of this moment. Whoever
 * declines, declines; approving takes as many people as the risk demands, who all saw the same grounds.
 */
@ApplicationScoped
public class DecideTrip {

    private final TripDesk desk;
    private final Filings filings;
    private final Policies policies;
    private final EvaluationTable evaluations;
    private final DecisionTable decisions;
    private final VoteTable votes;
    private final Conditions conditions;
    private final Deciders deciders;
    private final TripNotices notices;

    DecideTrip(
            TripDesk desk,
            Filings filings,
            Policies policies,
            EvaluationTable evaluations,
            DecisionTable decisions,
            VoteTable votes,
            Conditions conditions,
            Deciders deciders,
            TripNotices notices) {
        this.desk = desk;
        this.filings = filings;
        this.policies = policies;
        this.evaluations = evaluations;
        this.decisions = decisions;
        this.votes = votes;
        this.conditions = conditions;
        this.deciders = deciders;
        this.notices = notices;
    }

    @Transactional
    public TripView decide(String idOrReference, @Nullable String ifMatch, Verdict verdict) {
        OpenTrip open = desk.open(Action.DECIDE, idOrReference, ifMatch);
        Trip trip = open.trip();
        conditions.check(trip, verdict.conditions(), open.at());
        Filing filing = filings.of(trip, trip.permit().lateReason(), open.at());
        Assessment assessment = Assessor.assess(policies.inForce(trip.unitPath()), filing);
        refuseProhibited(verdict, assessment);
        UUID evaluation = evaluations.add(open.by(), trip, Occasion.DECIDED, filing, assessment, open.at());
        vote(open, verdict, evaluation, Grounds.of(trip.plan(), assessment));
        List<Vote> approvals = votes.of(open.by(), trip).stream()
                .filter(vote -> vote.counting() && vote.outcome() == Outcome.APPROVED)
                .toList();
        if (verdict.approved() && approvals.size() < Quorum.needed(assessment.risk())) {
            return waitForOthers(open, assessment);
        }
        return conclude(open, verdict, assessment, evaluation, approvals);
    }

    private static void refuseProhibited(Verdict verdict, Assessment assessment) {
        if (verdict.approved() && assessment.mode() == ObligationMode.PROHIBIT) {
            FiredRule rule = assessment.decidedBy("Obligation");
            throw new TripRejected(TripRejected.Reason.PROHIBITED, rule.id(), rule.text());
        }
    }

    /** Votes on other grounds go first; of the same person the last word counts, but approving twice is no second approval. */
    private void vote(OpenTrip open, Verdict verdict, UUID evaluation, String grounds) {
        AccessDecision by = open.by();
        UUID voter = by.caller().subject();
        votes.voidOthers(open.trip(), grounds, open.at());
        boolean approvedBefore = votes.of(by, open.trip()).stream()
                .anyMatch(vote -> vote.counting() && vote.voter().equals(voter));
        if (approvedBefore && verdict.approved()) {
            throw new DecisionRejected(Reason.ALREADY_VOTED);
        }
        votes.voidOf(open.trip(), voter, open.at());
        votes.add(by, open.trip(), verdict, evaluation, grounds, open.at());
    }

    private TripView waitForOthers(OpenTrip open, Assessment assessment) {
        List<TripEvent> facts = open.trip().voted(assessment, open.at());
        UUID voter = open.by().caller().subject();
        deciders.first(open.trip()).stream()
                .filter(person -> !person.equals(voter))
                .forEach(person -> notices.tell(person, open.trip(), "trip-second-decision", open.at()));
        return desk.close(open, facts);
    }

    private TripView conclude(
            OpenTrip open, Verdict verdict, Assessment assessment, UUID evaluation, List<Vote> approvals) {
        Trip trip = open.trip();
        Instant at = open.at();
        Outcome outcome = verdict.outcome();
        List<TripEvent> facts = trip.decide(outcome, assessment, at);
        UUID decider = open.by().caller().subject();
        UUID decision =
                decisions.add(open.by(), trip, outcome, decider, Role.APPROVER, verdict.reasons(), evaluation, at);
        votes.settle(trip, decision, outcome, at);
        if (verdict.approved()) {
            approvals.forEach(vote -> conditions.impose(open.by(), trip, decision, vote.conditions(), at));
        }
        notices.tellTraveller(trip, "trip-decided", at);
        return desk.close(open, facts);
    }
}
