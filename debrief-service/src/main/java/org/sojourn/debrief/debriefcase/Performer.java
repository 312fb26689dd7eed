package org.sojourn.debrief.debriefcase;

/** In which part somebody acts on a case. */
public enum Performer {
    TRAVELLER,
    DEBRIEFER,
    REVIEWER,
    SUPERVISOR,
    SYSTEM
}
