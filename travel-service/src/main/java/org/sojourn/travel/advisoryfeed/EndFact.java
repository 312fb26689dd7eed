package org.sojourn.travel.advisoryfeed;

/** How an edition came to its end. */
enum EndFact {
    SUPERSEDED,
    WITHDRAWN,
    EXPIRED
}
