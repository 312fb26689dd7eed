package org.sojourn.travel.appeal.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a decision should fall. */
public record AppealRequest(@NotBlank @Size(max = 8000) String grounds) {}
