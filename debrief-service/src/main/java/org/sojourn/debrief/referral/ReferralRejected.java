package org.sojourn.debrief.referral;

import java.util.Locale;
import org.sojourn.platform.problem.DomainRejection;

/** What the rules of a referral refuse. */
public final class ReferralRejected extends DomainRejection {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    ReferralRejected(Reason reason) {
        super(reason.detail());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String code() {
        return reason.code();
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

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
