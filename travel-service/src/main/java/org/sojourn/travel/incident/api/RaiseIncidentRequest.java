package org.sojourn.travel.incident.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.incident.IncidentType;

/** A call for help, or a report about another; only the latter may be restricted. */
record RaiseIncidentRequest(
        @NotNull IncidentType type,
        @Pattern(regexp = "[A-Z]{2}") @Nullable String country,
        @Size(min = 1, max = 4000) @Nullable String text,
        @Nullable Boolean restricted) {}
