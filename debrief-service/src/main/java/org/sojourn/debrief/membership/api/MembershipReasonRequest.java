package org.sojourn.debrief.membership.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why it changes who sees a case. */
record MembershipReasonRequest(@NotBlank @Size(max = 4000) String reason) {}
