package org.sojourn.acceptance.faults;

/** A promise that was broken, and by what it is seen. */
record Finding(Rule rule, String what) {

    /** What is promised of every history. */
    enum Rule {
        LOST,
        DOUBLED,
        ORDER,
        STALE,
        STATE,
        GUARD,
        LOAD,
        CASE,
        AUDIT,
        OUTBOX,
        INBOX,
        DEAD_LETTER,
        REFUSED,
        RECOVERY,
        DELAY,
        OPEN
    }
}
