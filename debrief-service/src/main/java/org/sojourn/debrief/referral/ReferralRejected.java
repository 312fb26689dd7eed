package org.sojourn.debrief.referral;

import org.sojourn.platform.problem.DomainRejection;

/** What the rules of a referral refuse. */
public final class ReferralRejected extends DomainRejection {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    ReferralRejected(Reason reason) {
        super(reason, reason.detail());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why something is refused, in a word for programs and a sentence for people. */
    public enum Reason {
        NO_RECEIVER("There is no liaison for this unit and kind of referral.");

        private final String detail;

        Reason(String detail) {
            this.detail = detail;
        }

        String detail() {
            return detail;
        }
    }
}
