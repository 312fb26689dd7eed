package org.sojourn.travel.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Role;
import org.sojourn.travel.assessment.Assessment;
import org.sojourn.travel.assessment.Assessment.FiredRule;
import org.sojourn.travel.assessment.Assessor;
import org.sojourn.travel.assessment.Filing;
import org.sojourn.travel.condition.Conditions;
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
    private final Ballot ballot;
    private final Conditions conditions;
    private final AskDeciders ask;
    private final TripNotices notices;

    DecideTrip(
            TripDesk desk,
            Filings filings,
            Policies policies,
            EvaluationTable evaluations,
            DecisionTable decisions,
            Ballot ballot,
            Conditions conditions,
            AskDeciders ask,
            TripNotices notices) {
        this.desk = desk;
        this.filings = filings;
        this.policies = policies;
        this.evaluations = evaluations;
        this.decisions = decisions;
        this.ballot = ballot;
        this.conditions = conditions;
        this.ask = ask;
        this.notices = notices;
    }

    @Transactional
    public TripView decide(String idOrReference, @Nullable String ifMatch, Verdict verdict) {
        OpenTrip open = desk.open(Action.DECIDE, idOrReference, ifMatch);
        Trip trip = open.trip();
        conditions.check(trip, verdict.conditions(), open.at());
        Filing filing = filings.of(trip, open.at());
        Assessment assessment = Assessor.assess(policies.inForce(trip.unitPath()), filing);
        refuseProhibited(verdict, assessment);
        UUID evaluation = evaluations.add(open.by(), trip, Occasion.DECIDED, filing, assessment, open.at());
        boolean decided =
                ballot.cast(open.by(), Matter.of(trip), verdict, trip.plan(), assessment, evaluation, open.at());
        return decided ? conclude(open, verdict, assessment, evaluation) : waitForOthers(open, assessment);
    }

    private static void refuseProhibited(Verdict verdict, Assessment assessment) {
        if (verdict.approved() && assessment.mode() == ObligationMode.PROHIBIT) {
            FiredRule rule = assessment.decidedBy("Obligation");
            throw new TripRejected(TripRejected.Reason.PROHIBITED, rule.id(), rule.text());
        }
    }

    private TripView waitForOthers(OpenTrip open, Assessment assessment) {
        List<TripEvent> facts = open.trip().voted(assessment, open.at());
        UUID voter = open.by().caller().subject();
        ask.othersThan(voter, open.trip(), open.trip().permit().risk(), "trip-second-decision", open.at());
        return desk.close(open, facts);
    }

    private TripView conclude(OpenTrip open, Verdict verdict, Assessment assessment, UUID evaluation) {
        Trip trip = open.trip();
        Instant at = open.at();
        Outcome outcome = verdict.outcome();
        List<TripEvent> facts = trip.decide(outcome, assessment, at);
        UUID decider = open.by().caller().subject();
        UUID decision =
                decisions.add(open.by(), trip, outcome, decider, Role.APPROVER, verdict.reasons(), evaluation, at);
        List<Vote> approvals = ballot.approvals(open.by(), Matter.of(trip));
        ballot.settle(Matter.of(trip), outcome, decision, at);
        if (verdict.approved()) {
            approvals.forEach(vote -> conditions.impose(open.by(), trip, decision, vote.conditions(), at));
        }
        notices.tellTraveller(trip, "trip-decided", at);
        return desk.close(open, facts);
    }
}
