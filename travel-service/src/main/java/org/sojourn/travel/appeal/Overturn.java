package org.sojourn.travel.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.access.Role;
import org.sojourn.travel.appeal.AppealRejected.Reason;
import org.sojourn.travel.assessment.Assessment;
import org.sojourn.travel.assessment.Assessor;
import org.sojourn.travel.assessment.Filing;
import org.sojourn.travel.condition.Conditions;
import org.sojourn.travel.policy.ObligationMode;
import org.sojourn.travel.policy.Policies;
import org.sojourn.travel.trip.DecisionTable;
import org.sojourn.travel.trip.EvaluationTable;
import org.sojourn.travel.trip.Filings;
import org.sojourn.travel.trip.Occasion;
import org.sojourn.travel.trip.Outcome;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripEvent;

/** What an overturned decision does to the trip. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Overturn {

    private final Filings filings;
    private final Policies policies;
    private final EvaluationTable evaluations;
    private final DecisionTable decisions;
    private final Conditions conditions;

    Overturn(
            Filings filings,
            Policies policies,
            EvaluationTable evaluations,
            DecisionTable decisions,
            Conditions conditions) {
        this.filings = filings;
        this.policies = policies;
        this.evaluations = evaluations;
        this.decisions = decisions;
        this.conditions = conditions;
    }

    List<TripEvent> overturn(AccessDecision by, Trip trip, Appeal appeal, AppealVerdict verdict, Instant at) {
        return switch (appeal.against()) {
            case DECISION -> approve(by, trip, verdict, at);
            case CONDITIONS -> {
                conditions.lift(by, trip, verdict.reasons(), at);
                yield trip.touch(at);
            }
        };
    }

    /** Under the guidance of this moment; what policy prohibits takes the reviewer's explicit exception. */
    private List<TripEvent> approve(AccessDecision by, Trip trip, AppealVerdict verdict, Instant at) {
        Filing filing = filings.of(trip, at);
        Assessment assessment = Assessor.assess(policies.inForce(trip.unitPath()), filing);
        if (assessment.mode() == ObligationMode.PROHIBIT && !verdict.exception()) {
            throw new AppealRejected(
                    Reason.PROHIBITED, assessment.decidedBy("Obligation").id());
        }
        UUID evaluation = evaluations.add(by, trip, Occasion.DECIDED, filing, assessment, at);
        List<TripEvent> facts = trip.overturn(assessment, at);
        UUID reviewer = by.caller().subject();
        decisions.add(by, trip, Outcome.APPROVED, reviewer, Role.APPEAL_REVIEWER, verdict.reasons(), evaluation, at);
        return facts;
    }
}
