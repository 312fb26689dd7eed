package org.sojourn.travel.checkin.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.sojourn.travel.incident.IncidentType;

/** Why an incident is raised before the ladder does it. */
record EscalateRequest(
        @NotNull IncidentType type,
        @NotBlank @Size(max = 2000) String reason) {}
