package org.sojourn.travel.trip;

import org.sojourn.travel.assessment.Assessment;

/** How a trip is decided, by rule or by an approver. */
public enum Outcome {
    EXEMPT,
    NOTIFIED,
    APPROVED,
    DECLINED;

    Authorisation state() {
        return switch (this) {
            case EXEMPT -> Authorisation.EXEMPT;
            case NOTIFIED -> Authorisation.NOTIFIED;
            case APPROVED -> Authorisation.APPROVED;
            case DECLINED -> Authorisation.DECLINED;
        };
    }

    /** What the rules decide where no approver has to see the trip. */
    static Outcome byRule(Assessment assessment) {
        return switch (assessment.mode()) {
            case EXEMPT -> EXEMPT;
            case NOTIFY -> NOTIFIED;
            case APPROVE -> APPROVED;
            case PROHIBIT -> DECLINED;
        };
    }

    /** The state that evaluation alone leads to. */
    static Authorisation evaluated(Assessment assessment) {
        return switch (assessment.mode()) {
            case EXEMPT -> Authorisation.EXEMPT;
            case NOTIFY -> Authorisation.NOTIFIED;
            case APPROVE -> Authorisation.IN_ASSESSMENT;
            case PROHIBIT -> Authorisation.DECLINED;
        };
    }
}
