package org.sojourn.travel.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.assessment.Assessment.FiredRule;
import org.sojourn.travel.assessment.Assessment.PolicyVersion;
import org.sojourn.travel.assessment.LegAssessment.EditionBehind;
import org.sojourn.travel.trip.Outcome;

/** The notice of a decision: what was decided and why, by which rules and editions, by whom, and how to appeal it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionNotice(
        UUID id,
        Outcome outcome,
        Instant at,
        long openConditions,
        PolicyVersion policy,
        List<FiredRule> rules,
        List<EditionBehind> editions,
        List<Decider> deciders,
        @Nullable AppealRight appeal) {

    public DecisionNotice {
        rules = List.copyOf(rules);
        editions = List.copyOf(editions);
        deciders = List.copyOf(deciders);
    }

    /** Who decided, as a role, with his reasons; the restricted ones only for those who may read them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Decider(
            String role,
            @Nullable String name,
            String reasons,
            @Nullable String restrictedReasons,
            Instant at) {

        /** Restricted reasons stand in no log. */
        @Override
        public String toString() {
            return "Decider[%s]".formatted(role);
        }
    }

    /** How and until when a decision may be appealed, and by whom that is decided. */
    public record AppealRight(boolean open, Instant until, String how, String decidedBy) {}
}
