package org.sojourn.debrief.debriefcase.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The lines of the checklist that the reviewer confirms, all of them by name. */
record CloseRequest(@NotNull @Size(max = 50) List<@NotNull @Size(max = 100) String> confirmed) {}
