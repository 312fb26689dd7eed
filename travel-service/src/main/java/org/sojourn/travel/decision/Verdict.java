package org.sojourn.travel.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.condition.ConditionDraft;
import org.sojourn.travel.trip.Outcome;

/** What one decider says: reasons for the traveller, reasons that are not released to him, and what an approval depends on. */
public record Verdict(
        boolean approved, String reasons, @Nullable String restrictedReasons, List<ConditionDraft> conditions) {

    public Verdict {
        restrictedReasons = restrictedReasons == null || restrictedReasons.isBlank() ? null : restrictedReasons;
        conditions = List.copyOf(conditions);
    }

    public Outcome outcome() {
        return approved ? Outcome.APPROVED : Outcome.DECLINED;
    }

    /** Restricted reasons stand in no log. */
    @Override
    public String toString() {
        return "Verdict[%s]".formatted(outcome());
    }
}
