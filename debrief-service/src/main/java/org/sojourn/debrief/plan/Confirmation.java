package org.sojourn.debrief.plan;

/** What the traveller says of a line of his plan. */
public enum Confirmation {
    AS_PLANNED,
    CORRECTED,
    DID_NOT_HAPPEN,
    UNPLANNED
}
