package org.sojourn.debrief.stage;

/** Why a clock is held. */
public enum PauseCode {
    TRAVELLER_UNAVAILABLE,
    INTERPRETER_NEEDED,
    AWAITING_OTHERS,
    LEGAL_PROCEEDING,
    INCIDENT,
    OTHER;

    /** What the traveller reads: an incident may be one that he must not know of. */
    PauseCode toTraveller() {
        return this == INCIDENT ? OTHER : this;
    }
}
