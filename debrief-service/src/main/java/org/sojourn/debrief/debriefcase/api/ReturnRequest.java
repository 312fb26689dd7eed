package org.sojourn.debrief.debriefcase.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a case goes back to its debriefer. */
record ReturnRequest(@NotBlank @Size(max = 4000) String reason) {}
