package org.sojourn.debrief.membership.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Whom to let into a case, and why. */
record AdmitRequest(
        @NotNull UUID person, @NotBlank @Size(max = 4000) String reason) {}
