package org.sojourn.travel.policy.api;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** From when on a policy holds. */
public record ActivateRequest(@NotNull Instant effectiveFrom) {}
