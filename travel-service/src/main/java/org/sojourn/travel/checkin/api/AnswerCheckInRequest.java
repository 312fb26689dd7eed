package org.sojourn.travel.checkin.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A sign of life. */
record AnswerCheckInRequest(
        @NotNull Boolean safe,
        @Size(min = 1, max = 2000) @Nullable String note) {}
