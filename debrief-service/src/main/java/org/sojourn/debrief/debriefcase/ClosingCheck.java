package org.sojourn.debrief.debriefcase;

/** One line of the closing checklist, answered from what the case holds; each feature that has one says so. */
public interface ClosingCheck {

    /** The line's name, which the reviewer confirms. */
    String name();

    Result check(CaseInHand hand);

    /** Whether the line is satisfied, and why or why not. */
    record Result(boolean satisfied, String why) {}
}
