package org.sojourn.debrief.interview;

import org.sojourn.platform.problem.DomainRejection;

/** What the rules of an interview refuse. */
public final class InterviewRejected extends DomainRejection {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    InterviewRejected(Reason reason) {
        super(reason, reason.detail());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why something is refused, in a word for programs and a sentence for people. */
    public enum Reason {
        INTERVIEW_OPEN("An interview of this case is still open."),
        CONFIRMATION_TERM("The traveller still has time to read the record and to confirm it."),
        OTHER_RECORD("This is not the record in force: read it again.");

        private final String detail;

        Reason(String detail) {
            this.detail = detail;
        }

        String detail() {
            return detail;
        }
    }
}
