package org.sojourn.travel.policy;

/** Who decides a trip: the rules at once, an approver, or nobody because it is prohibited. */
public enum Clearance {
    RULE,
    APPROVER,
    NOBODY
}
