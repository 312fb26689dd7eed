package org.sojourn.travel.trip;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Who invites or receives the traveller. */
public record Host(
        @NotBlank @Size(max = 200) String organisation,
        @Size(max = 200) @Nullable String person,
        @Pattern(regexp = "[A-Z]{2}") @Nullable String country,
        @Size(max = 50) @Nullable String phone) {}
