package org.sojourn.debrief.breakglass.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.breakglass.BreakGlassSummary;

/** One page of a list of openings, as the API document describes it. */
record BreakGlassPage(
        List<BreakGlassSummary> items, @Nullable String next) {}
