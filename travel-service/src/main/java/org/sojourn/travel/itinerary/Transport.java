package org.sojourn.travel.itinerary;

/** How somebody reaches a leg. */
public enum Transport {
    AIR,
    RAIL,
    ROAD,
    SEA,
    FOOT
}
