package org.sojourn.travel.appeal;

import org.jspecify.annotations.Nullable;

/** What a reviewer says: whether the decision falls, why, and whether that is an exception from what the policy prohibits. */
public record AppealVerdict(
        boolean overturned, String reasons, @Nullable String restrictedReasons, boolean exception) {

    AppealState outcome() {
        return overturned ? AppealState.OVERTURNED : AppealState.UPHELD;
    }

    /** Restricted reasons stand in no log. */
    @Override
    public String toString() {
        return "AppealVerdict[%s]".formatted(outcome());
    }
}
