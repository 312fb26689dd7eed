package org.sojourn.debrief.debriefcase.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a traveller need not be debriefed; he reads it. */
record WaiveRequest(@NotBlank @Size(max = 4000) String reason) {}
