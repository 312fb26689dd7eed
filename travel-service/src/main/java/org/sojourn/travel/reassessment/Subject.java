package org.sojourn.travel.reassessment;

/** What is reassessed. */
public enum Subject {
    TRIP,
    INVITATION
}
