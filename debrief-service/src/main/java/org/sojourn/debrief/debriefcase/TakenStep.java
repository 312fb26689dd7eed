package org.sojourn.debrief.debriefcase;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step towards the closing as its readers see it. */
public record TakenStep(
        StepKind kind,
        UUID person,
        Outcome outcome,
        @Nullable String reason,
        List<String> confirmed,
        Instant at) {}
