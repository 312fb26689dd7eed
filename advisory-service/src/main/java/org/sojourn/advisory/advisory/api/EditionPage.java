package org.sojourn.advisory.advisory.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shape of a page of editions, for the API's document. */
record EditionPage(List<EditionSummary> items, @Nullable String next) {}
