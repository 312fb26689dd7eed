package org.sojourn.advisory.findingfeed;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.advisory.advisory.Suggestion;

/** What this service reads of `finding.advisory-suggested`; it says neither case nor person. */
record SuggestedAdvisory(
        UUID suggestionId,
        String country,
        @Nullable String area,
        @Nullable String subdivision,
        @Nullable List<String> indicators,
        @Nullable Integer level,
        String summary,
        String unitPath) {

    Suggestion suggestion() {
        return new Suggestion(
                suggestionId,
                country,
                area,
                subdivision,
                indicators == null ? List.of() : indicators,
                level,
                summary,
                unitPath);
    }
}
