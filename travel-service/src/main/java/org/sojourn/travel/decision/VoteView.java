package org.sojourn.travel.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.condition.ConditionDraft;
import org.sojourn.travel.trip.Outcome;

/** One vote; before the decision the traveller learns that there is one, and not what it says. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VoteView(
        Instant at,
        boolean counts,
        @Nullable String name,
        @Nullable Outcome outcome,
        @Nullable String reasons,
        @Nullable String restrictedReasons,
        @Nullable List<ConditionDraft> conditions) {

    /** Restricted reasons stand in no log. */
    @Override
    public String toString() {
        return "VoteView[%s]".formatted(at);
    }
}
