package org.sojourn.debrief.followup.api;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What there is to say of what was done. */
record CompleteFollowUpRequest(
        @Nullable @Size(min = 1, max = 4000) String remark) {}
