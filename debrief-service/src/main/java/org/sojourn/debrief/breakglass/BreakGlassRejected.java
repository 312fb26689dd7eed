package org.sojourn.debrief.breakglass;

import org.sojourn.platform.problem.DomainRejection;

/** What the rules of break-glass refuse. */
public final class BreakGlassRejected extends DomainRejection {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    BreakGlassRejected(Reason reason) {
        super(reason, reason.detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why something is refused, in a word for programs and a sentence for people. */
    public enum Reason {
        OWN_CASE("Nobody breaks the glass of a case about himself."),
        ACCESS_NOT_NEEDED("This case is open to you as it is."),
        OWN_BREAK_GLASS("Whoever broke the glass does not review it: a second person does.");

        private final String detail;

        Reason(String detail) {
            this.detail = detail;
        }
    }
}
