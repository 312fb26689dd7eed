package org.sojourn.travel.checkin;

/** Why a sign of life is expected. */
public enum Occasion {
    ARRIVAL,
    ROUTINE,
    LEAVING,
    RETURN
}
