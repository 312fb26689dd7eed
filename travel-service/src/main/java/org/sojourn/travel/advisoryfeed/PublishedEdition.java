package org.sojourn.travel.advisoryfeed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.roster.Audience;

/** What this service reads of `edition.published`; its own copy. */
public record PublishedEdition(
        UUID advisoryId,
        String advisoryReference,
        int number,
        String title,
        String classification,
        boolean major,
        @Nullable String changeNote,
        Instant effectiveFrom,
        @Nullable Instant expiresAt,
        List<Area> areas,
        Audience audience) {

    public PublishedEdition {
        areas = List.copyOf(areas);
    }

    /** One country, or a part of it, with its level. */
    public record Area(
            String country, @Nullable String area, @Nullable String subdivision, int level, List<String> indicators) {

        public Area {
            indicators = List.copyOf(indicators);
        }
    }
}
