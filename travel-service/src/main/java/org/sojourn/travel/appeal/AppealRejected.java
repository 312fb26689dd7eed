package org.sojourn.travel.appeal;

import org.jspecify.annotations.Nullable;
import org.sojourn.platform.problem.DomainRejection;

/** What appeals refuse; what their state does not allow is refused by its table. */
public final class AppealRejected extends DomainRejection {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        NOTHING_TO_APPEAL("There is no declined decision and no open condition to appeal."),
        APPEALED_ALREADY("A decision can be appealed once."),
        APPEAL_PASSED("The time for an appeal has passed."),
        OWN_APPEAL("Nobody decides the appeal of his own trip."),
        TOOK_PART("Who had a part in the decision does not decide the appeal against it."),
        NOT_PERMITTED("Your roles do not allow this on this appeal."),
        PROHIBITED("The policy prohibits this trip; overturning that takes an explicit exception.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Reason reason;
    private final @Nullable String rule;

    AppealRejected(Reason reason) {
        super(reason, reason.sentence);
        this.reason = reason;
        this.rule = null;
    }

    AppealRejected(Reason reason, String rule) {
        super(reason, reason.sentence);
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
