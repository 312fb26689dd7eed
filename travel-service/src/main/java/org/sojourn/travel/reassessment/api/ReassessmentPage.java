package org.sojourn.travel.reassessment.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.reassessment.ReassessmentItem;

/** One page of reassessments, as the API document names it. */
record ReassessmentPage(
        List<ReassessmentItem> items, @Nullable String next) {}
