package org.sojourn.travel.trip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.assessment.Assessment;
import org.sojourn.travel.assessment.Assessor;
import org.sojourn.travel.assessment.Filing;
import org.sojourn.travel.policy.Clearance;
import org.sojourn.travel.policy.Policies;
import org.sojourn.travel.trip.TripRejected.Reason;

/** Files a draft: evaluated under the guidance of this moment, and decided at once where the rules can. */
@ApplicationScoped
public class SubmitTrip {

    private final TripDesk desk;
    private final TripSecrets secrets;
    private final Filings filings;
    private final Policies policies;
    private final EvaluationTable evaluations;
    private final DecisionTable decisions;
    private final TripNotices notices;

    SubmitTrip(
            TripDesk desk,
            TripSecrets secrets,
            Filings filings,
            Policies policies,
            EvaluationTable evaluations,
            DecisionTable decisions,
            TripNotices notices) {
        this.desk = desk;
        this.secrets = secrets;
        this.filings = filings;
        this.policies = policies;
        this.evaluations = evaluations;
        this.decisions = decisions;
        this.notices = notices;
    }

    @Transactional
    public TripView submit(String idOrReference, @Nullable String ifMatch, @Nullable String lateReason) {
        OpenTrip open = desk.open(Action.SUBMIT, idOrReference, ifMatch);
        Trip trip = open.trip();
        byte[] reason = lateReason == null ? trip.sealed().lateReason() : secrets.lateReason(trip, lateReason);
        Filing filing = filings.of(trip, reason != null, open.at());
        Assessment assessment = Assessor.assess(policies.inForce(trip.unitPath()), filing);
        assessment.missing().findFirst().ifPresent(missing -> {
            throw new TripRejected(Reason.REQUIREMENT_MISSING, missing.rule(), missing.text());
        });
        List<TripEvent> facts = trip.submit(assessment, reason, open.at());
        UUID evaluation = evaluations.add(open.by(), trip, Occasion.SUBMITTED, filing, assessment, open.at());
        if (assessment.clearance() != Clearance.APPROVER) {
            decideByRule(open, assessment, evaluation);
        }
        tell(trip, assessment, open.at());
        return desk.close(open, facts);
    }

    private void decideByRule(OpenTrip open, Assessment assessment, UUID evaluation) {
        decisions.add(
                open.by(),
                open.trip(),
                Outcome.byRule(assessment),
                null,
                null,
                assessment.decidedBy("Obligation").text(),
                evaluation,
                open.at());
    }

    private void tell(Trip trip, Assessment assessment, Instant at) {
        if (assessment.clearance() != Clearance.APPROVER) {
            notices.tellTraveller(trip, "trip-decided", at);
        }
    }
}
