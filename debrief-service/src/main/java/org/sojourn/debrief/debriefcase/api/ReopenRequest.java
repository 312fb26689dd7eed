package org.sojourn.debrief.debriefcase.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.sojourn.debrief.debriefcase.ReopenTarget;

/** Where a closed case is taken up again, and why. */
record ReopenRequest(
        @NotNull ReopenTarget to,
        @NotBlank @Size(max = 4000) String reason) {}
