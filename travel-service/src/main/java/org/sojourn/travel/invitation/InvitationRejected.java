package org.sojourn.travel.invitation;

import org.sojourn.platform.problem.DomainRejection;

/** What an invitation refuses, each for a named reason; what its state does not allow is refused by its table. */
public final class InvitationRejected extends DomainRejection {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        NOT_PERMITTED("Only the person who is invited answers the invitation."),
        REASSESSMENT_OPEN("The guidance changed; it must be confirmed before this can be accepted."),
        NOT_TO_BE_LINKED("A declined, redirected or lapsed invitation leads to no trip.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Reason reason;

    InvitationRejected(Reason reason) {
        super(reason, reason.sentence);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
