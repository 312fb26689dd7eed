package org.sojourn.travel.decision;

import org.sojourn.platform.problem.DomainRejection;

/** What deciding refuses beyond what the trip itself does. */
public final class DecisionRejected extends DomainRejection {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        RECUSED("You have taken yourself out of deciding this trip."),
        ALREADY_VOTED("You have approved this already; another person has to.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Reason reason;

    DecisionRejected(Reason reason) {
        super(reason, reason.sentence);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
