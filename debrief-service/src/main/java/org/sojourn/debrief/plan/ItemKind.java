package org.sojourn.debrief.plan;

/** What a line of the plan is about. */
public enum ItemKind {
    LEG,
    HOST,
    CONTACT
}
