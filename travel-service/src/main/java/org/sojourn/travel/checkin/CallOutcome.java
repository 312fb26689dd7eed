package org.sojourn.travel.checkin;

/** What a call to the emergency contact brought. */
public enum CallOutcome {
    REACHED_SAFE,
    REACHED_NO_NEWS,
    NOT_REACHED,
    NO_CONTACT
}
