package org.sojourn.advisory.advisory.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why something is returned or withdrawn. */
record ReasonRequest(@NotBlank @Size(max = 1000) String reason) {}
