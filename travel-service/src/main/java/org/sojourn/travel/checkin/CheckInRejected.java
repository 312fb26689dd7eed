package org.sojourn.travel.checkin;

import org.sojourn.platform.problem.DomainRejection;

/** What a check-in refuses, each for a named reason; what a state does not allow is refused by its table. */
public final class CheckInRejected extends DomainRejection {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        OWN_CHECK_IN("Nobody watches over himself; answer the check-in instead."),
        TOO_EARLY("This check-in cannot be answered yet; it would tell nothing about where you are then."),
        CONTACT_NOT_DUE("The emergency contact is revealed once the ladder has come to it."),
        NOT_PERMITTED("Your roles do not allow this on this check-in.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Reason reason;

    CheckInRejected(Reason reason) {
        super(reason, reason.sentence);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
