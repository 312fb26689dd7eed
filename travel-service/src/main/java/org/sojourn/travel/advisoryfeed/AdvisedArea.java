package org.sojourn.travel.advisoryfeed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one edition says about one country or a part of it, and while when it says so. */
public record AdvisedArea(
        UUID advisoryId,
        String advisoryReference,
        int number,
        String title,
        String country,
        @Nullable String area,
        int level,
        List<String> indicators,
        Instant from,
        @Nullable Instant until) {

    public AdvisedArea {
        indicators = List.copyOf(indicators);
    }

    boolean holdsBetween(Instant begin, Instant end) {
        return from.isBefore(end) && (until == null || until.isAfter(begin));
    }
}
