package org.sojourn.debrief.deviation;

/** In what a trip was not as planned. */
public enum DeviationKind {
    DEPARTED_EARLY,
    DEPARTED_LATE,
    RETURNED_EARLY,
    RETURNED_LATE,
    COUNTRY_CHANGED,
    PLACE_CHANGED,
    ARRIVAL_SHIFTED,
    DEPARTURE_SHIFTED,
    LEG_DROPPED,
    LEG_ADDED,
    CONTACT_NOT_MET,
    CONTACT_CHANGED,
    CONTACT_UNPLANNED
}
