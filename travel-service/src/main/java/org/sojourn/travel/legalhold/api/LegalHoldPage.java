package org.sojourn.travel.legalhold.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.legalhold.LegalHoldItem;

/** One page of holds, as the API document names it. */
record LegalHoldPage(List<LegalHoldItem> items, @Nullable String next) {}
