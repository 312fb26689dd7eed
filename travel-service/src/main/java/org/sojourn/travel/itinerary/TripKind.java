package org.sojourn.travel.itinerary;

/** On whose account a trip is made; a mixed one says which legs are private. */
public enum TripKind {
    OFFICIAL,
    PRIVATE,
    MIXED
}
