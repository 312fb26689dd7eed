package org.sojourn.travel.itinerary;

/** Why somebody travels, coded; the text beside it says the rest. */
public enum Purpose {
    CONFERENCE,
    MEETING,
    RESEARCH_VISIT,
    TRAINING,
    WORK,
    FAMILY,
    MEDICAL,
    FUNERAL,
    TOURISM,
    OTHER
}
