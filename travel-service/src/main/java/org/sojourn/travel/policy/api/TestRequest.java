package org.sojourn.travel.policy.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Sample cases in the place of those before. */
public record TestRequest(@NotNull @Size(min = 1, max = 100) List<@Valid @NotNull CaseRequest> cases) {}
