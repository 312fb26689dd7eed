package org.sojourn.travel.reassessment.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why something stands under the new guidance; for the person to read. */
public record ReasonsRequest(@NotBlank @Size(max = 4000) String reasons) {}
