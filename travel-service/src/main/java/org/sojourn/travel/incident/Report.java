package org.sojourn.travel.incident;

import org.jspecify.annotations.Nullable;

/** What is known when an incident is raised; a restricted one stays hidden from its traveller. */
public record Report(
        Source source,
        IncidentType type,
        @Nullable String country,
        @Nullable String text,
        boolean restricted) {}
