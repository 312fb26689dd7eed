package org.sojourn.debrief.stage.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.sojourn.debrief.stage.PauseCode;

/** Why the clock of a case is held. */
record PauseRequest(
        @NotNull PauseCode code, @NotBlank @Size(max = 4000) String text) {}
