package org.sojourn.debrief.debriefcase.api;

import jakarta.validation.constraints.NotNull;
import org.sojourn.debrief.debriefcase.TriageTarget;

/** Where a submitted case goes. */
record TriageRequest(@NotNull TriageTarget to) {}
