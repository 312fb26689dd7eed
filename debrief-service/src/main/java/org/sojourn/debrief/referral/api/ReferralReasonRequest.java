package org.sojourn.debrief.referral.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a referral is rejected or revoked. */
record ReferralReasonRequest(@NotBlank @Size(max = 4000) String reason) {}
