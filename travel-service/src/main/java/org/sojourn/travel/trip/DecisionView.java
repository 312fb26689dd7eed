package org.sojourn.travel.trip;

import java.time.Instant;
import java.util.UUID;

/** A decision with its reasons and the evaluation it rests on; who decided is told as a role. */
public record DecisionView(UUID id, Outcome outcome, String decidedBy, String reasons, UUID evaluationId, Instant at) {}
