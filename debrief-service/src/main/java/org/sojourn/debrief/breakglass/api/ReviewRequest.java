package org.sojourn.debrief.breakglass.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.sojourn.debrief.breakglass.Review;

/** Whether a glass was rightly broken, and why. */
record ReviewRequest(
        @NotNull Review.Verdict verdict,
        @NotBlank @Size(max = 4000) String reason) {}
