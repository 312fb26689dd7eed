package org.sojourn.travel.erasure.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.erasure.ErasureItem;

/** One page of erasures, as the API document names it. */
record ErasurePage(List<ErasureItem> items, @Nullable String next) {}
