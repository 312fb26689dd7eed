package org.sojourn.debrief.debriefcase;

/** One line of the closing checklist, answered from what the case holds; each feature that has one says so. */
public interface ClosingCheck {

    /** The line's name, which the reviewer confirms. */
    String name();

    Result check(CaseInHand hand);

    /** Whether an end may not even be proposed before this is satisfied, because others are still at work. */
    default boolean beforeProposal() {
        return false;
    }

    /** Whether the line is satisfied, and why or why not. */
    record Result(boolean satisfied, String why) {}
}
