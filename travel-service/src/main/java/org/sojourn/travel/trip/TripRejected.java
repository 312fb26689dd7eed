package org.sojourn.travel.trip;

import org.jspecify.annotations.Nullable;
import org.sojourn.platform.problem.DomainRejection;

/** What the trip itself refuses, each for a named reason; what a state does not allow is refused by its table. */
public final class TripRejected extends DomainRejection {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        SELF_APPROVAL("Nobody decides or questions his own trip."),
        NOT_PERMITTED("Your roles do not allow this on this trip."),
        NOT_SUBMITTED("The trip was never submitted; late filing is accepted with a reason."),
        ALREADY_DEPARTED("The traveller has left; report the return instead."),
        TRIP_OVER("The planned return has passed."),
        UNDO_PASSED("The 24 hours for taking this back have passed."),
        REQUIREMENT_MISSING("Something that the policy requires at filing is missing."),
        PROHIBITED("The policy prohibits this trip; it cannot be approved.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Reason reason;
    private final @Nullable String rule;

    public TripRejected(Reason reason) {
        super(reason, reason.sentence);
        this.reason = reason;
        this.rule = null;
    }

    public TripRejected(Reason reason, String rule, String detail) {
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
