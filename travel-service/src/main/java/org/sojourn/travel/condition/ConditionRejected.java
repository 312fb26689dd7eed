package org.sojourn.travel.condition;

import org.sojourn.platform.problem.DomainRejection;

/** What a condition itself refuses; what its state does not allow is refused by its table. */
public final class ConditionRejected extends DomainRejection {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        NOT_OWNER("Only who owns a condition gives its evidence."),
        OWN_CONDITION("Nobody verifies or waives a condition of his own trip, or one that he owns."),
        NOT_PERMITTED("Your roles do not allow this on this condition."),
        LEG_STILL_PLANNED("The trip still has a leg to that country; amend it first.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Reason reason;

    ConditionRejected(Reason reason) {
        super(reason, reason.sentence);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
