package org.sojourn.travel.trip;

/** Whose trips a list shows. */
public enum ListView {
    OWN,
    UNIT
}
