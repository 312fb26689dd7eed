package org.sojourn.travel.explanation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.assessment.Assessment;
import org.sojourn.travel.decision.DecisionNotice;
import org.sojourn.travel.policy.PolicyInput;
import org.sojourn.travel.trip.Authorisation;
import org.sojourn.travel.trip.Occasion;

/**
 * Why something applies to a trip: what policy looked at, the rules and editions behind its answer, and what would change it. If
 * `recomputed`, the version that answered was asked again and said the same; else this is its answer as it was stored.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Explanation(
        UUID tripId,
        String reference,
        Authorisation authorisation,
        Occasion occasion,
        Instant assessedAt,
        boolean recomputed,
        PolicyInput inputs,
        Assessment answer,
        @Nullable DecisionNotice decision) {}
