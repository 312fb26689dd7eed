package org.sojourn.debrief.suggestion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be released of a finding: where, what of, how bad, and a summary that names nobody. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Suggestion(
        String country,
        @Nullable String area,
        @Nullable String subdivision,
        List<String> indicators,
        @Nullable Integer level,
        String summary) {}
