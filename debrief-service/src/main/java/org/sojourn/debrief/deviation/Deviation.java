package org.sojourn.debrief.deviation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One deviation as it stands: of which line, if of one, when it was to be told, and when it was. */
public record Deviation(
        DeviationKind kind,
        @Nullable UUID line,
        @Nullable String planned,
        @Nullable String actual,
        Instant dueAt,
        Instant reportedAt,
        boolean late) {

    static Deviation of(Difference difference, @Nullable UUID line, Instant dueAt, Instant reportedAt) {
        return new Deviation(
                difference.kind(),
                line,
                difference.planned(),
                difference.actual(),
                dueAt,
                reportedAt,
                !reportedAt.isBefore(dueAt));
    }
}
