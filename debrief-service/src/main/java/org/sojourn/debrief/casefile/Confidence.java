package org.sojourn.debrief.casefile;

/** How sure the debriefer is of a finding. */
public enum Confidence {
    LOW,
    MEDIUM,
    HIGH
}
