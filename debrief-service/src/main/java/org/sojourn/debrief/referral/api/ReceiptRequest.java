package org.sojourn.debrief.referral.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What became of what was referred. */
record ReceiptRequest(@NotBlank @Size(max = 4000) String receipt) {}
