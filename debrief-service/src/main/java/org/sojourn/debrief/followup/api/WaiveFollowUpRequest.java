package org.sojourn.debrief.followup.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a follow-up is given up. */
record WaiveFollowUpRequest(@NotBlank @Size(max = 4000) String reason) {}
