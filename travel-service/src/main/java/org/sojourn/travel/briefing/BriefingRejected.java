package org.sojourn.travel.briefing;

import org.sojourn.platform.problem.DomainRejection;

/** What a briefing refuses, each for a named reason. */
public final class BriefingRejected extends DomainRejection {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        NOT_FILED("Nobody is briefed for a trip that was not filed."),
        TRIP_OVER("The trip is over."),
        ALREADY_BRIEFED("You have acknowledged this very briefing, and it still holds."),
        NOT_PERMITTED("Only the traveller acknowledges his briefing.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Reason reason;

    BriefingRejected(Reason reason) {
        super(reason, reason.sentence);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
