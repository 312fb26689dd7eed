package org.sojourn.travel.trip;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Somebody whom the traveller plans to meet, and why. */
public record PlannedContact(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 200) @Nullable String organisation,
        @Pattern(regexp = "[A-Z]{2}") @Nullable String country,
        @Size(max = 500) @Nullable String reason) {}
