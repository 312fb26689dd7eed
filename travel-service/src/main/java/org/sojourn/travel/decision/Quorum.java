package org.sojourn.travel.decision;

import org.jspecify.annotations.Nullable;
import org.sojourn.travel.policy.Risk;

/** How many people must approve a trip; one who declines is enough to decline it. */
public final class Quorum {

    private Quorum() {}

    public static int needed(@Nullable Risk risk) {
        return switch (risk) {
            case HIGH -> 2;
            case LOW, MEDIUM -> 1;
            case null -> 1;
        };
    }
}
