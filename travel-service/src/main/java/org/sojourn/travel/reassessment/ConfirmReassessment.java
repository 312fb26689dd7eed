package org.sojourn.travel.reassessment;

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
import org.sojourn.travel.reassessment.ReassessmentRejected.Reason;
import org.sojourn.travel.trip.EvaluationTable;
import org.sojourn.travel.trip.Filings;
import org.sojourn.travel.trip.Occasion;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripLog;

/** Confirms, by somebody else than the traveller and with reasons, that a trip or invitation stands under the new guidance; it keeps its state. */
@ApplicationScoped
public class ConfirmReassessment {

    private final ReassessmentDesk desk;
    private final Filings filings;
    private final Policies policies;
    private final EvaluationTable evaluations;
    private final TripLog log;
    private final ReassessmentNotices notices;

    ConfirmReassessment(
            ReassessmentDesk desk,
            Filings filings,
            Policies policies,
            EvaluationTable evaluations,
            TripLog log,
            ReassessmentNotices notices) {
        this.desk = desk;
        this.filings = filings;
        this.policies = policies;
        this.evaluations = evaluations;
        this.log = log;
        this.notices = notices;
    }

    @Transactional
    public ReassessmentView confirm(String id, @Nullable String ifMatch, String reasons) {
        OpenReassessment open = desk.open(ReassessmentAction.CONFIRM, id, ifMatch);
        UUID officer = open.by().caller().subject();
        if (open.trip() == null) {
            open.task().confirm(officer, reasons, null, open.at());
        } else {
            UUID evaluation = evaluate(open, open.trip());
            open.task().confirm(officer, reasons, evaluation, open.at());
            log.record(open.by(), "confirm", open.trip(), List.of(), open.at());
        }
        notices.tellTraveller(open.task(), "-confirmed", open.at());
        return desk.close(ReassessmentAction.CONFIRM, open);
    }

    private UUID evaluate(OpenReassessment open, Trip trip) {
        Filing filing = filings.of(trip, open.at());
        Assessment assessment = Assessor.assess(policies.inForce(trip.unitPath()), filing);
        if (assessment.mode() == ObligationMode.PROHIBIT) {
            FiredRule rule = assessment.decidedBy("Obligation");
            throw new ReassessmentRejected(Reason.PROHIBITED, rule.id(), rule.text());
        }
        trip.reassess(assessment, open.at());
        return evaluations.add(open.by(), trip, Occasion.REASSESSED, filing, assessment, open.at());
    }
}
