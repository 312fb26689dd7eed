package org.sojourn.advisory.advisory;

/** Who may read an edition once it is published, in the words of the Traffic Light Protocol. */
public enum Classification {
    /** Everybody who is signed in. */
    CLEAR,
    /** Everybody of the organisation that issues it: the tree of units under the same root. */
    GREEN,
    /** Its audience, and those who write for the issuing unit. */
    AMBER,
    /** As AMBER; the label forbids to pass it on. */
    RED
}
