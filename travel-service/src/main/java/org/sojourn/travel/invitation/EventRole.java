package org.sojourn.travel.invitation;

/** What the invited person is to be at the event. */
public enum EventRole {
    SPEAKER,
    PARTICIPANT,
    VISITOR,
    REVIEWER,
    TEACHER,
    OTHER
}
