package org.sojourn.debrief.debriefcase.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.Outcome;

/** How a case should end, and why. */
record ProposeClosureRequest(
        @NotNull Outcome outcome,
        @Nullable @Size(min = 1, max = 4000) String reason) {}
