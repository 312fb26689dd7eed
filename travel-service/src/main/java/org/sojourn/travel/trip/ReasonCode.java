package org.sojourn.travel.trip;

/** Why a trip is withdrawn or cancelled. */
public enum ReasonCode {
    GUIDANCE,
    HOST,
    HEALTH,
    WORK,
    OTHER
}
