package org.sojourn.travel.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.id.Ids;
import org.sojourn.travel.amendment.AmendmentRejected.Reason;
import org.sojourn.travel.amendment.AmendmentState.Command;
import org.sojourn.travel.assessment.Assessment;
import org.sojourn.travel.assessment.Assessment.FiredRule;
import org.sojourn.travel.assessment.Assessor;
import org.sojourn.travel.assessment.Filing;
import org.sojourn.travel.decision.AskDeciders;
import org.sojourn.travel.decision.DecisionTerms;
import org.sojourn.travel.itinerary.Plan;
import org.sojourn.travel.itinerary.PlanRules;
import org.sojourn.travel.policy.Clearance;
import org.sojourn.travel.policy.ObligationMode;
import org.sojourn.travel.policy.Policies;
import org.sojourn.travel.trip.Authorisation;
import org.sojourn.travel.trip.EvaluationTable;
import org.sojourn.travel.trip.Filings;
import org.sojourn.travel.trip.Occasion;
import org.sojourn.travel.trip.ReviseTrip;
import org.sojourn.travel.trip.Travel;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripDraft;
import org.sojourn.travel.trip.TripLog;

/** Takes another plan for a trip: applied at once where no rule makes it material or nobody has to decide, else left to an approver. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Proposals {

    static final String TO_DECIDE = "trip-amendment-to-decide";

    private final AmendmentRepository amendments;
    private final AmendmentViews views;
    private final ReviseTrip revise;
    private final Filings filings;
    private final Policies policies;
    private final EvaluationTable evaluations;
    private final AskDeciders ask;
    private final DecisionTerms terms;
    private final TripLog log;
    private final Audit audit;

    Proposals(
            AmendmentRepository amendments,
            AmendmentViews views,
            ReviseTrip revise,
            Filings filings,
            Policies policies,
            EvaluationTable evaluations,
            AskDeciders ask,
            DecisionTerms terms,
            TripLog log,
            Audit audit) {
        this.amendments = amendments;
        this.views = views;
        this.revise = revise;
        this.filings = filings;
        this.policies = policies;
        this.evaluations = evaluations;
        this.ask = ask;
        this.terms = terms;
        this.log = log;
        this.audit = audit;
    }

    public AmendmentView propose(AccessDecision by, Trip trip, TripDraft draft, Instant at) {
        requireAmendable(trip);
        PlanRules.check(draft.plan());
        TripDraft present = revise.present(trip);
        List<PlanChange> changes = PlanDiff.between(present, draft);
        if (changes.isEmpty()) {
            throw new AmendmentRejected(Reason.NOTHING_CHANGED);
        }
        Filing filing = revise.filing(trip, draft, at);
        Assessment assessment = assess(trip, filing);
        Materiality.Version after = new Materiality.Version(draft, assessment.decisiveLevel());
        ZoneId home = filings.home(trip.unitPath()).zone();
        List<MaterialRule> rules = Stream.of(present, present.with(agreed(by, trip)))
                .distinct()
                .map(before -> version(trip, before, at))
                .flatMap(before -> Materiality.of(before, after, home).stream())
                .distinct()
                .sorted()
                .toList();
        refuse(assessment, !rules.isEmpty());
        UUID evaluation = evaluations.add(by, trip, Occasion.AMENDED, filing, assessment, at);
        UUID id = Ids.next();
        Amendment amendment = new Amendment(
                id,
                trip,
                views.seal(trip, id, draft),
                views.seal(trip, id, changes),
                draft.plan().countries(),
                rules,
                evaluation,
                at);
        amendments.add(amendment);
        audit.written(by, "amendment:propose", "amendment", id, trip.travellerId(), trip.unitPath());
        boolean decided = trip.permit().state().authorises()
                && amendment.material()
                && assessment.clearance() == Clearance.APPROVER;
        if (decided) {
            log.record(by, "propose-amendment", trip, List.of(), at);
            amendment.await(assessment.risk(), terms.whole(trip, at));
            ask.first(trip, assessment.risk(), TO_DECIDE, at);
        } else {
            amendment.follow(Command.APPLY, at);
            revise.revise(by, trip, draft, assessment, amendment.material(), at);
        }
        amendments.flush();
        return views.of(by, trip, amendment);
    }

    /** The plan that somebody decided on or a rule let pass; what was changed since without either does not widen it. */
    private Plan agreed(AccessDecision by, Trip trip) {
        List<UUID> material = amendments.of(trip).stream()
                .filter(amendment -> amendment.material() && amendment.state() == AmendmentState.APPLIED)
                .map(Amendment::evaluationId)
                .toList();
        return evaluations.of(by, trip).stream()
                .filter(evaluation -> switch (evaluation.occasion()) {
                    case SUBMITTED, DECIDED -> true;
                    case AMENDED -> material.contains(evaluation.id());
                    case REASSESSED -> false;
                })
                .reduce((earlier, later) -> later)
                .flatMap(last -> evaluations.filing(by, trip, last.id()))
                .map(Filing::plan)
                .orElseGet(trip::plan);
    }

    private Materiality.Version version(Trip trip, TripDraft before, Instant at) {
        return new Materiality.Version(
                before, assess(trip, revise.filing(trip, before, at)).decisiveLevel());
    }

    private Assessment assess(Trip trip, Filing filing) {
        return Assessor.assess(policies.inForce(trip.unitPath()), filing);
    }

    private static void refuse(Assessment assessment, boolean material) {
        if (material && assessment.mode() == ObligationMode.PROHIBIT) {
            FiredRule rule = assessment.decidedBy("Obligation");
            throw new AmendmentRejected(Reason.PROHIBITED, rule.id(), rule.text());
        }
        assessment.missing().findFirst().ifPresent(missing -> {
            throw new AmendmentRejected(Reason.REQUIREMENT_MISSING, missing.rule(), missing.text());
        });
    }

    private void requireAmendable(Trip trip) {
        Authorisation state = trip.permit().state();
        boolean filed =
                state.authorises() || state == Authorisation.IN_ASSESSMENT || state == Authorisation.INFO_REQUESTED;
        boolean running = trip.journey().notYetLeft() || trip.journey().state() == Travel.AWAY;
        if (!filed || !running) {
            throw new AmendmentRejected(Reason.NOT_AMENDABLE);
        }
        if (amendments.open(trip.id()).isPresent()) {
            throw new AmendmentRejected(Reason.AMENDMENT_OPEN);
        }
    }
}
