package org.sojourn.travel.incident;

/** What looking into an incident found. */
public enum IncidentOutcome {
    CONFIRMED,
    FALSE_ALARM
}
