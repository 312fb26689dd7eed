package org.sojourn.travel.trip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.assessment.Assessment;
import org.sojourn.travel.assessment.Assessment.FiredRule;
import org.sojourn.travel.assessment.Assessor;
import org.sojourn.travel.assessment.Filing;
import org.sojourn.travel.policy.ObligationMode;
import org.sojourn.travel.policy.Policies;
import org.sojourn.travel.trip.TripRejected.Reason;

/** Decides a trip: by somebody else than its traveller, with reasons, on an evaluation under the guidance of this moment. */
@ApplicationScoped
public class DecideTrip {

    private final TripDesk desk;
    private final Filings filings;
    private final Policies policies;
    private final EvaluationTable evaluations;
    private final DecisionTable decisions;
    private final TripNotices notices;

    DecideTrip(
            TripDesk desk,
            Filings filings,
            Policies policies,
            EvaluationTable evaluations,
            DecisionTable decisions,
            TripNotices notices) {
        this.desk = desk;
        this.filings = filings;
        this.policies = policies;
        this.evaluations = evaluations;
        this.decisions = decisions;
        this.notices = notices;
    }

    @Transactional
    public TripView decide(String idOrReference, @Nullable String ifMatch, boolean approved, String reasons) {
        OpenTrip open = desk.open(Action.DECIDE, idOrReference, ifMatch);
        Trip trip = open.trip();
        Filing filing = filings.of(trip, trip.permit().lateReason(), open.at());
        Assessment assessment = Assessor.assess(policies.inForce(trip.unitPath()), filing);
        if (approved && assessment.mode() == ObligationMode.PROHIBIT) {
            FiredRule rule = assessment.decidedBy("Obligation");
            throw new TripRejected(Reason.PROHIBITED, rule.id(), rule.text());
        }
        Outcome outcome = approved ? Outcome.APPROVED : Outcome.DECLINED;
        List<TripEvent> facts = trip.decide(outcome, assessment, open.at());
        UUID evaluation = evaluations.add(open.by(), trip, Occasion.DECIDED, filing, assessment, open.at());
        UUID decider = open.by().caller().subject();
        decisions.add(open.by(), trip, outcome, decider, reasons, evaluation, open.at());
        notices.tellTraveller(trip, "trip-decided", open.at());
        return desk.close(open, facts);
    }
}
