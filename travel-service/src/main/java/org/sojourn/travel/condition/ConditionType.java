package org.sojourn.travel.condition;

/** What an approval may depend on. */
public enum ConditionType {
    LOANER_DEVICE(true),
    NO_LEG_TO(false),
    BRIEFING_IN_PERSON(true),
    CHECK_IN_PLAN(false),
    CLEARED_MATERIAL(true),
    COMPANION(false),
    OTHER(true);

    private final boolean verified;

    ConditionType(boolean verified) {
        this.verified = verified;
    }

    /** Whether somebody other than the traveller has to confirm the evidence. */
    boolean verified() {
        return verified;
    }
}
