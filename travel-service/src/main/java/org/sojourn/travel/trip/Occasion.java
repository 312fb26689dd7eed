package org.sojourn.travel.trip;

/** Why a trip was evaluated. */
public enum Occasion {
    SUBMITTED,
    DECIDED,
    REASSESSED,
    AMENDED
}
