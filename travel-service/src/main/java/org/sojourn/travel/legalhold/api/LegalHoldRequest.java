package org.sojourn.travel.legalhold.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** On whom a hold is set, and why. */
public record LegalHoldRequest(
        @NotNull UUID person, @NotBlank @Size(max = 2000) String reason) {}
