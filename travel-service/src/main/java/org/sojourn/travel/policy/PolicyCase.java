package org.sojourn.travel.policy;

import org.jspecify.annotations.Nullable;

/** A sample case: what a policy must answer to an input before it may be activated. */
public record PolicyCase(
        String name,
        PolicyInput input,
        ObligationMode mode,
        @Nullable Risk risk) {}
