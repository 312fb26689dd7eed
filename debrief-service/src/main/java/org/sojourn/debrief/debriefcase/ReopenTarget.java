package org.sojourn.debrief.debriefcase;

/** Where a closed case may be taken up again. */
public enum ReopenTarget {
    AWAITING_TRAVELLER(CaseState.AWAITING_TRAVELLER),
    INTERVIEW(CaseState.INTERVIEW),
    ANALYSIS(CaseState.ANALYSIS);

    private final CaseState state;

    ReopenTarget(CaseState state) {
        this.state = state;
    }

    CaseState state() {
        return state;
    }

    /** Only an account that was given can be analysed, and only one that was waived is still to be given. */
    boolean fits(boolean submitted) {
        return submitted != (this == AWAITING_TRAVELLER);
    }
}
