package org.sojourn.travel.assessment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One leg with its level, the editions behind it, and whether it is the gravest of the trip. */
public record LegAssessment(
        int sequence,
        String country,
        String level,
        List<String> indicators,
        boolean home,
        boolean decisive,
        List<EditionBehind> editions) {

    public LegAssessment {
        indicators = List.copyOf(indicators);
        editions = List.copyOf(editions);
    }

    /** An edition that speaks about a leg, and what it says. */
    public record EditionBehind(
            UUID advisoryId,
            String advisoryReference,
            int number,
            String title,
            @Nullable String area,
            int level,
            List<String> indicators) {}
}
