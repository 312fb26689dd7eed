package org.sojourn.travel.checkin.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.checkin.AlertItem;

/** One page of alerts, as the API document names it. */
record AlertPage(List<AlertItem> items, @Nullable String next) {}
