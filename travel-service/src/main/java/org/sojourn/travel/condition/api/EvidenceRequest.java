package org.sojourn.travel.condition.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the owner of a condition brings for it. */
public record EvidenceRequest(@NotBlank @Size(max = 4000) String evidence) {}
