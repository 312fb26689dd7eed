package org.sojourn.travel.policy;

import org.sojourn.platform.problem.DomainRejection;

/** What policy versions refuse; what their state does not allow is refused by its table. */
public final class PolicyRejected extends DomainRejection {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        UNSAFE_MODEL("The model uses what an uploaded policy may not use."),
        UNUSABLE_MODEL("The model does not answer what a policy must answer."),
        SELF_ACTIVATION("Whoever uploaded a policy does not activate it; a second person does."),
        NOT_PERMITTED("Your roles do not allow this on this policy.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Reason reason;

    PolicyRejected(Reason reason) {
        super(reason, reason.sentence);
        this.reason = reason;
    }

    PolicyRejected(Reason reason, String detail) {
        super(reason, reason.sentence + " " + detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
