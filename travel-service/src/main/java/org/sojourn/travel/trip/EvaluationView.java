package org.sojourn.travel.trip;

import java.time.Instant;
import java.util.UUID;
import org.sojourn.travel.assessment.Assessment;
import org.sojourn.travel.policy.PolicyInput;

/** What a trip was judged by, kept as it was at the time. */
public record EvaluationView(UUID id, Occasion occasion, Instant at, PolicyInput inputs, Assessment assessment) {}
