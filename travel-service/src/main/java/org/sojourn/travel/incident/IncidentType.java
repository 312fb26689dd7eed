package org.sojourn.travel.incident;

/** What has happened to a traveller. */
public enum IncidentType {
    DETENTION,
    EXIT_BAN,
    QUESTIONING,
    MISSING,
    DEVICE_SEIZED,
    COERCION,
    MEDICAL,
    CRIME,
    EVACUATION,
    OTHER
}
