package org.sojourn.travel.reassessment;

import org.jspecify.annotations.Nullable;
import org.sojourn.platform.problem.DomainRejection;

/** What a reassessment refuses, each for a named reason; what its state does not allow is refused by its table. */
public final class ReassessmentRejected extends DomainRejection {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        SELF_APPROVAL("Nobody confirms or recalls his own trip."),
        NOT_PERMITTED("Your roles do not allow this on this reassessment."),
        UNDECIDED("The trip is not decided yet; its decision answers this reassessment."),
        NOT_AWAY("The traveller is not away; only somebody who is away can be recalled."),
        ALREADY_DEPARTED("The traveller has left; the trip can be recalled, not cancelled."),
        NOT_ABOUT_A_TRIP("This reassessment is about an invitation."),
        NOT_ABOUT_AN_INVITATION("This reassessment is about a trip."),
        PROHIBITED("The policy prohibits this trip under the new guidance; it cannot be confirmed."),
        NO_RECALL("There is no order to come home that waits for you.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Reason reason;
    private final @Nullable String rule;

    ReassessmentRejected(Reason reason) {
        super(reason, reason.sentence);
        this.reason = reason;
        this.rule = null;
    }

    ReassessmentRejected(Reason reason, String rule, String detail) {
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
