package org.sojourn.debrief.deviation;

import org.jspecify.annotations.Nullable;

/** One thing that was planned in one way and happened in another. */
record Difference(
        DeviationKind kind,
        @Nullable String planned,
        @Nullable String actual) {}
