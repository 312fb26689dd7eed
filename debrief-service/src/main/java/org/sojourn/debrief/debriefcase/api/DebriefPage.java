package org.sojourn.debrief.debriefcase.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.CaseSummary;

/** One page of a list of debriefs, as the API document describes it. */
record DebriefPage(List<CaseSummary> items, @Nullable String next) {}
