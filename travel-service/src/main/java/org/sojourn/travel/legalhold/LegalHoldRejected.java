package org.sojourn.travel.legalhold;

import org.sojourn.platform.problem.DomainRejection;

/** What a legal hold refuses, each for a named reason; what its state does not allow is refused by its table. */
public final class LegalHoldRejected extends DomainRejection {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        NOT_PERMITTED("Your roles do not set or lift holds."),
        OWN_HOLD("Nobody sets or lifts a hold on himself.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    LegalHoldRejected(Reason reason) {
        super(reason, reason.sentence);
    }
}
