package org.sojourn.advisory.acknowledgement;

/** How an acknowledgement came about. */
public enum Via {
    /** The person acknowledged the edition itself. */
    DIRECT,
    /** He acknowledged a briefing that covers it. */
    BRIEFING
}
