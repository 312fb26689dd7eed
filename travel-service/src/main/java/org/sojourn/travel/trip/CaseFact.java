package org.sojourn.travel.trip;

/** What debrief-service told last about the case of a trip; kept although the trip may not have come that far. */
public enum CaseFact {
    OPENED,
    RECONCILED,
    CLOSED
}
