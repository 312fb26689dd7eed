package org.sojourn.debrief.interview.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the traveller says of a record. */
record CommentRequest(@NotBlank @Size(max = 20_000) String text) {}
