package org.sojourn.travel.trip;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Somebody at home, not travelling along, who can be told in an emergency. */
public record EmergencyContact(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 100) @Nullable String relation,
        @NotBlank @Size(max = 50) String phone,
        @Size(max = 50) @Nullable String language) {}
