package org.sojourn.travel.erasure.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why somebody is not erased; the person concerned reads it. */
public record ErasureEndRequest(@NotBlank @Size(max = 2000) String reason) {}
