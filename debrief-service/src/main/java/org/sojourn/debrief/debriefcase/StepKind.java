package org.sojourn.debrief.debriefcase;

/** What was done towards the closing of a case. */
public enum StepKind {
    PROPOSED,
    RETURNED,
    CLOSED,
    WAIVED,
    REOPENED
}
