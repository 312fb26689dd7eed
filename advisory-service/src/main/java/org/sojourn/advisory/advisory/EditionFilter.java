package org.sojourn.advisory.advisory;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which editions a list shows: in these states, about a country, at these levels, addressed to the caller. */
public record EditionFilter(
        Set<EditionStatus> statuses, @Nullable String country, Set<Integer> levels, boolean addressedToCaller) {}
