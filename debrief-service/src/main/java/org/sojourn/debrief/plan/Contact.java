package org.sojourn.debrief.plan;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A person or organisation met abroad; one of the two names is there. */
public record Contact(
        @Nullable @Size(min = 1, max = 200) String name,
        @Nullable @Size(min = 1, max = 200) String organisation,
        @Nullable @Pattern(regexp = "[A-Z]{2}") String country,
        @Nullable @Size(max = 2000) String reason) {}
