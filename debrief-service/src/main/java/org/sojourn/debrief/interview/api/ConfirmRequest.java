package org.sojourn.debrief.interview.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** The hash of the record that the traveller has read. */
record ConfirmRequest(
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String hash) {}
