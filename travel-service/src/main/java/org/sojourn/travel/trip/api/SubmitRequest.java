package org.sojourn.travel.trip.api;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Files a draft; a reason is needed where the trip is late and the draft has none. */
public record SubmitRequest(@Size(max = 2000) @Nullable String lateReason) {}
