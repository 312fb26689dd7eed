package org.sojourn.debrief.debriefcase;

/** Where a first look may send a submitted case. */
public enum TriageTarget {
    INTERVIEW(CaseState.INTERVIEW),
    ANALYSIS(CaseState.ANALYSIS);

    private final CaseState state;

    TriageTarget(CaseState state) {
        this.state = state;
    }

    CaseState state() {
        return state;
    }
}
