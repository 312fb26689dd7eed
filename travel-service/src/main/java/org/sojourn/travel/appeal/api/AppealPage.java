package org.sojourn.travel.appeal.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.appeal.AppealItem;

/** One page of appeals, as the API document names it. */
record AppealPage(List<AppealItem> items, @Nullable String next) {}
