package org.sojourn.travel.decision.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why somebody takes himself out of deciding a trip. */
public record RecuseRequest(@NotBlank @Size(max = 2000) String reason) {}
