package org.sojourn.debrief.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the plan, opened for a reader. */
public record PlanLine(
        UUID id,
        int sequence,
        ItemKind kind,
        @Nullable Entry planned,
        @Nullable Confirmation confirmation,
        @Nullable Entry actual,
        long version) {

    static PlanLine of(PlanItem item, PlanRepository items) {
        return new PlanLine(
                item.id(),
                item.sequence(),
                item.kind(),
                items.planned(item),
                item.confirmation(),
                items.actual(item),
                item.version());
    }
}
