package org.sojourn.debrief.breakglass.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a case must be seen by somebody it is closed to; a word is not enough. */
record BreakGlassRequest(
        @NotBlank @Size(min = 20, max = 4000) String reason) {}
