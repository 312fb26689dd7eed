package org.sojourn.travel.policy;

/** How much watching a trip needs. */
public enum Risk {
    LOW,
    MEDIUM,
    HIGH
}
