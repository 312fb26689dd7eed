package org.sojourn.debrief.debriefcase;

/** The lists that those who work on cases work from. */
public enum CaseQueue {
    UNIT("state <> 'CLOSED'"),
    AWAITING("state = 'AWAITING_TRAVELLER'"),
    UNCLAIMED("debriefer_id is null and state in ('SUBMITTED', 'INTERVIEW', 'ANALYSIS', 'FOLLOW_UP')"),
    MINE("state in ('SUBMITTED', 'INTERVIEW', 'ANALYSIS', 'FOLLOW_UP')"),
    REVIEW("state = 'CLOSURE_REVIEW'");

    private final String condition;

    CaseQueue(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
