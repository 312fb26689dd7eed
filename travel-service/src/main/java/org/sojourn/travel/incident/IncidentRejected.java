package org.sojourn.travel.incident;

import org.sojourn.platform.problem.DomainRejection;

/** What an incident refuses, each for a named reason; what a state does not allow is refused by its table. */
public final class IncidentRejected extends DomainRejection {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        OWN_INCIDENT("Nobody handles an incident about himself."),
        SECOND_PERSON_NEEDED("Closing takes another person than the one who resolved or dismissed it."),
        NOT_PERMITTED("Your roles do not allow this on this incident.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Reason reason;

    IncidentRejected(Reason reason) {
        super(reason, reason.sentence);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
