package org.sojourn.advisory.advisory;

/** Where an edition comes from. */
public enum Origin {
    EDITOR,
    /** From a finding of a debriefing; it began without an author. */
    SUGGESTION
}
