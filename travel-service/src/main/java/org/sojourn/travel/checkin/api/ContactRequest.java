package org.sojourn.travel.checkin.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.checkin.CallOutcome;

/** What phoning the emergency contact brought. */
record ContactRequest(
        @NotNull CallOutcome outcome,
        @Size(min = 1, max = 2000) @Nullable String note) {}
