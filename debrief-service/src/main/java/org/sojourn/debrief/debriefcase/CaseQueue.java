package org.sojourn.debrief.debriefcase;

/** The lists that those who work on cases work from. */
public enum CaseQueue {
    UNIT("c.state <> CLOSED"),
    AWAITING("c.state = AWAITING_TRAVELLER"),
    UNCLAIMED("c.work.debrieferId is null and c.state in (SUBMITTED, INTERVIEW, ANALYSIS, FOLLOW_UP)"),
    MINE("c.work.debrieferId = :caller and c.state in (SUBMITTED, INTERVIEW, ANALYSIS, FOLLOW_UP)"),
    REVIEW("c.state = CLOSURE_REVIEW");

    private final String condition;

    CaseQueue(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
