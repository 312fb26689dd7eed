package org.sojourn.travel.explanation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.problem.NotFound;
import org.sojourn.travel.assessment.Assessment;
import org.sojourn.travel.assessment.Assessor;
import org.sojourn.travel.decision.DecisionNotices;
import org.sojourn.travel.decision.Disclosure;
import org.sojourn.travel.policy.Policies;
import org.sojourn.travel.trip.DecisionTable;
import org.sojourn.travel.trip.DecisionView;
import org.sojourn.travel.trip.EvaluationTable;
import org.sojourn.travel.trip.EvaluationView;
import org.sojourn.travel.trip.Permissions;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripRejected;
import org.sojourn.travel.trip.TripRepository;
import org.sojourn.travel.trip.TripViews;

/** Explains a trip by the evaluation that its last decision rests on, or its last one while it is undecided. */
@ApplicationScoped
public class ExplainTrip {

    private final Access access;
    private final TripRepository trips;
    private final TripViews views;
    private final EvaluationTable evaluations;
    private final DecisionTable decisions;
    private final DecisionNotices notices;
    private final Disclosure disclosure;
    private final Policies policies;
    private final Audit audit;
    private final InstantSource clock;

    ExplainTrip(
            Access access,
            TripRepository trips,
            TripViews views,
            EvaluationTable evaluations,
            DecisionTable decisions,
            DecisionNotices notices,
            Disclosure disclosure,
            Policies policies,
            Audit audit,
            InstantSource clock) {
        this.access = access;
        this.trips = trips;
        this.views = views;
        this.evaluations = evaluations;
        this.decisions = decisions;
        this.notices = notices;
        this.disclosure = disclosure;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Explanation explain(String idOrReference) {
        AccessDecision by = access.decide(Permissions.READ);
        Trip trip = trips.get(by, idOrReference);
        if (!views.sight(by, trip).content()) {
            throw new NotFound();
        }
        EvaluationView evaluation =
                decisive(by, trip).orElseThrow(() -> new TripRejected(TripRejected.Reason.NOT_SUBMITTED));
        Optional<Assessment> again = again(by, trip, evaluation);
        audit.read(by, "explanation", trip.id(), trip.travellerId(), trip.unitPath());
        boolean restricted = disclosure.restricted(by.caller(), trip);
        return new Explanation(
                trip.id(),
                trip.reference(),
                trip.permit().state(),
                evaluation.occasion(),
                evaluation.at(),
                again.isPresent(),
                evaluation.inputs(),
                again.orElse(evaluation.assessment()),
                notices.latest(by, trip, restricted, clock.instant()).orElse(null));
    }

    private Optional<EvaluationView> decisive(AccessDecision by, Trip trip) {
        List<EvaluationView> made = evaluations.of(by, trip);
        List<DecisionView> decided = decisions.of(by, trip);
        if (decided.isEmpty() || trip.permit().open()) {
            return made.isEmpty() ? Optional.empty() : Optional.of(made.getLast());
        }
        return made.stream()
                .filter(evaluation -> evaluation.id().equals(decided.getLast().evaluationId()))
                .findFirst();
    }

    /** The answer of the version that decided to what it was asked then; it counts only if it is the answer of then. */
    private Optional<Assessment> again(AccessDecision by, Trip trip, EvaluationView evaluation) {
        return evaluations
                .filing(by, trip, evaluation.id())
                .flatMap(filing -> policies.ofVersion(
                                evaluation.assessment().policy().version())
                        .map(policy -> Assessor.assess(policy, filing)))
                .filter(evaluation.assessment()::equals);
    }
}
