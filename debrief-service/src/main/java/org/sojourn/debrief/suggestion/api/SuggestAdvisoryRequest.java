package org.sojourn.debrief.suggestion.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.suggestion.Suggestion;

/** What is released of a finding, to editors of advisories. */
record SuggestAdvisoryRequest(
        @NotBlank String country,
        @Nullable @Size(min = 1, max = 200) String area,
        @Nullable String subdivision,
        @NotNull @Size(min = 1, max = 14) List<@NotBlank String> indicators,
        @Nullable @Min(1) @Max(4) Integer level,

        @NotBlank @Size(max = 500) @Schema(description = "Written for release: it names nobody, and no case or trip")
        String summary) {

    Suggestion suggestion() {
        return new Suggestion(country, area, subdivision, List.copyOf(indicators), level, summary);
    }
}
