package org.sojourn.travel.condition.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why evidence does not do, or why a condition is waived. */
public record ReasonRequest(@NotBlank @Size(max = 2000) String reason) {}
