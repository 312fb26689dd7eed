package org.sojourn.debrief.tripfeed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plan of a trip as it was last told: its legs and, once that was told, the block with the people. */
record KeptPlan(List<TripFact.Stay> legs, @Nullable String sealed) {

    /** Legs as they are told now; people stay known until they are told anew. */
    static KeptPlan of(TripFact fact, @Nullable KeptPlan before) {
        String sealed = fact.sealed() == null && before != null ? before.sealed() : fact.sealed();
        return new KeptPlan(fact.legs(), sealed);
    }
}
