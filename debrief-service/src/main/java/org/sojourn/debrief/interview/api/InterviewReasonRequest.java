package org.sojourn.debrief.interview.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an interview ends as it does. */
record InterviewReasonRequest(@NotBlank @Size(max = 4000) String reason) {}
