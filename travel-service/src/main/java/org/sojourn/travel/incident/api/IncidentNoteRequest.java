package org.sojourn.travel.incident.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What goes into the log: the finding, the reason, or what is known by now. */
record IncidentNoteRequest(@NotBlank @Size(max = 4000) String text) {}
