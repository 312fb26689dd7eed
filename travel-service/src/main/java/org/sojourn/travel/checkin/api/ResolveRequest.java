package org.sojourn.travel.checkin.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** How the officer knows that the traveller is safe. */
record ResolveRequest(@NotBlank @Size(max = 2000) String reason) {}
