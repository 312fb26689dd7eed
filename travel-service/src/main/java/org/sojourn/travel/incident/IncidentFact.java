package org.sojourn.travel.incident;

/** What of an incident others are told. */
public enum IncidentFact {
    RAISED,
    CONFIRMED,
    CLOSED
}
