package org.sojourn.travel.trip.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.trip.TripItem;

/** One page of trips, as the API document names it. */
record TripPage(List<TripItem> items, @Nullable String next) {}
