package org.sojourn.debrief.stage;

/** Why a clock is held. */
public enum PauseCode {
    TRAVELLER_UNAVAILABLE,
    INTERPRETER_NEEDED,
    AWAITING_OTHERS,
    LEGAL_PROCEEDING,
    INCIDENT,
    OTHER
}
