package org.sojourn.debrief.debriefcase;

/** What a debriefing came to. */
public enum Outcome {
    NO_FINDINGS,
    FINDINGS_RESOLVED,
    REFERRED,
    UNSUBSTANTIATED,
    DUPLICATE,
    WAIVED;

    /** A waiver is a power of its own, and nothing that a debriefer proposes. */
    boolean proposable() {
        return this != WAIVED;
    }
}
