package org.sojourn.advisory.advisory;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.roster.Audience;

/** An advisory that a debriefing suggests: a place, what happened there in words fit to be released, perhaps a level. */
public record Suggestion(
        UUID id,
        String country,
        @Nullable String area,
        @Nullable String subdivision,
        List<String> indicators,
        @Nullable Integer level,
        String summary,
        String unitPath) {

    private static final int CAUTION = 2;

    /** A text for editors to begin with: everybody of the unit, labelled AMBER; nothing of it says where it comes from, and unknown indicators are left out. */
    EditionContent content(String countryName, String issuer) {
        List<ReasonIndicator> known = Arrays.stream(ReasonIndicator.values())
                .filter(indicator -> indicators.contains(indicator.code()))
                .toList();
        return new EditionContent(
                countryName,
                Classification.AMBER,
                List.of(new AreaLevel(country, null, area, subdivision, level == null ? CAUTION : level, known)),
                new Audience(List.of(new Audience.Clause(issuer, null, null))),
                List.of(new BodyPart("Summary", summary)),
                true,
                null,
                null,
                null,
                null);
    }
}
