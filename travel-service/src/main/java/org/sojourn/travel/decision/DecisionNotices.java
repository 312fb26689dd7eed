package org.sojourn.travel.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.travel.assessment.Assessment;
import org.sojourn.travel.condition.Conditions;
import org.sojourn.travel.decision.DecisionNotice.AppealRight;
import org.sojourn.travel.decision.DecisionNotice.Decider;
import org.sojourn.travel.trip.Authorisation;
import org.sojourn.travel.trip.DecisionTable;
import org.sojourn.travel.trip.DecisionView;
import org.sojourn.travel.trip.EvaluationTable;
import org.sojourn.travel.trip.EvaluationView;
import org.sojourn.travel.trip.Outcome;
import org.sojourn.travel.trip.Trip;

/** Makes the notice of the last decision on a trip, no further than its reader may see. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class DecisionNotices {

    private final DecisionTable decisions;
    private final EvaluationTable evaluations;
    private final VoteTable votes;
    private final Conditions conditions;
    private final AppealTerms terms;
    private final Disclosure disclosure;

    DecisionNotices(
            DecisionTable decisions,
            EvaluationTable evaluations,
            VoteTable votes,
            Conditions conditions,
            AppealTerms terms,
            Disclosure disclosure) {
        this.decisions = decisions;
        this.evaluations = evaluations;
        this.votes = votes;
        this.conditions = conditions;
        this.terms = terms;
        this.disclosure = disclosure;
    }

    public Optional<DecisionNotice> latest(AccessDecision by, Trip trip, boolean restricted, Instant at) {
        List<DecisionView> made = decisions.of(by, trip);
        return made.isEmpty() ? Optional.empty() : Optional.of(of(by, trip, made.getLast(), restricted, at));
    }

    /** The notice of one decision; what came after it leaves it as it is. */
    public Optional<DecisionNotice> of(AccessDecision by, Trip trip, UUID decision, boolean restricted, Instant at) {
        return decisions.of(by, trip).stream()
                .filter(made -> made.id().equals(decision))
                .findFirst()
                .map(made -> of(by, trip, made, restricted, at));
    }

    private DecisionNotice of(AccessDecision by, Trip trip, DecisionView decision, boolean restricted, Instant at) {
        Assessment assessment = evaluations.of(by, trip).stream()
                .filter(evaluation -> evaluation.id().equals(decision.evaluationId()))
                .map(EvaluationView::assessment)
                .findFirst()
                .orElseThrow();
        long open = conditions.open(trip, decision.id());
        return new DecisionNotice(
                decision.id(),
                decision.outcome(),
                decision.at(),
                open,
                assessment.policy(),
                assessment.rules(),
                assessment.legs().stream()
                        .flatMap(leg -> leg.editions().stream())
                        .distinct()
                        .toList(),
                deciders(by, trip, decision, restricted),
                right(trip, decision, open, at));
    }

    private List<Decider> deciders(AccessDecision by, Trip trip, DecisionView decision, boolean restricted) {
        List<Decider> counted = votes.of(by, trip).stream()
                .filter(vote -> decision.id().equals(vote.decisionId()))
                .map(vote -> new Decider(
                        decision.decidedBy(),
                        disclosure.name(by.caller(), trip, vote.voter()),
                        vote.reasons(),
                        restricted ? votes.restricted(by, trip, vote) : null,
                        vote.at()))
                .toList();
        return counted.isEmpty()
                ? List.of(new Decider(
                        decision.decidedBy(),
                        disclosure.name(by.caller(), trip, decision.decider()),
                        decision.reasons(),
                        null,
                        decision.at()))
                : counted;
    }

    /** What weighs on the traveller can be appealed: a trip that is declined, or conditions that are open. */
    private @Nullable AppealRight right(Trip trip, DecisionView decision, long openConditions, Instant at) {
        boolean declined =
                decision.outcome() == Outcome.DECLINED && trip.permit().state() == Authorisation.DECLINED;
        if (!declined && openConditions == 0) {
            return null;
        }
        Instant until = terms.until(trip, decision.at());
        return new AppealRight(
                at.isBefore(until) && trip.journey().notYetLeft(),
                until,
                "POST /api/trips/%s/appeals".formatted(trip.reference()),
                "appeal-reviewer");
    }
}
