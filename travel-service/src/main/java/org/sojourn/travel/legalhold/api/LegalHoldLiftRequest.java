package org.sojourn.travel.legalhold.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a hold is lifted. */
public record LegalHoldLiftRequest(
        @NotBlank @Size(max = 2000) String reason) {}
