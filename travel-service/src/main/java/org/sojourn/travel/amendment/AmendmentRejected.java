package org.sojourn.travel.amendment;

import org.jspecify.annotations.Nullable;
import org.sojourn.platform.problem.DomainRejection;

/** What an amendment refuses, each for a named reason; what its state does not allow is refused by its table. */
public final class AmendmentRejected extends DomainRejection {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        SELF_APPROVAL("Nobody decides his own amendment."),
        NOT_PERMITTED("Your roles do not allow this on this amendment."),
        NOT_AMENDABLE("Only a trip that was filed and is not over is amended; a draft is rewritten."),
        AMENDMENT_OPEN("Another amendment of this trip waits for its decision."),
        NOTHING_CHANGED("The plan is the same."),
        REQUIREMENT_MISSING("Something that the policy requires of this plan is missing."),
        PROHIBITED("The policy prohibits this plan.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Reason reason;
    private final @Nullable String rule;

    AmendmentRejected(Reason reason) {
        super(reason, reason.sentence);
        this.reason = reason;
        this.rule = null;
    }

    AmendmentRejected(Reason reason, String rule, String detail) {
        super(reason, detail);
        this.reason = reason;
        this.rule = rule;
    }

    public Reason reason() {
        return reason;
    }

    /** The rule of the policy that refuses, where one does. */
    public @Nullable String rule() {
        return rule;
    }
}
