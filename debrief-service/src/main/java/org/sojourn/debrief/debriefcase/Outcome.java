package org.sojourn.debrief.debriefcase;

/** What a debriefing came to. */
public enum Outcome {
    NO_FINDINGS,
    FINDINGS_RESOLVED,
    REFERRED,
    UNSUBSTANTIATED,
    DUPLICATE
}
