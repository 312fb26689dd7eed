package org.sojourn.travel.trip;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision with its reasons and the evaluation it rests on; who decided is told as a role. */
public record DecisionView(
        UUID id,
        Outcome outcome,
        String decidedBy,
        @JsonIgnore @Nullable UUID decider,
        String reasons,
        UUID evaluationId,
        Instant at) {}
