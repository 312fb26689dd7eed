package org.sojourn.debrief.followup.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.followup.OwnFollowUpLine;

/** One page of the caller's follow-ups, as the API document describes it. */
record OwnFollowUpPage(
        List<OwnFollowUpLine> items, @Nullable String next) {}
