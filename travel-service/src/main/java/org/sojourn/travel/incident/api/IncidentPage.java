package org.sojourn.travel.incident.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.incident.IncidentItem;

/** One page of incidents, as the API document names it. */
record IncidentPage(List<IncidentItem> items, @Nullable String next) {}
