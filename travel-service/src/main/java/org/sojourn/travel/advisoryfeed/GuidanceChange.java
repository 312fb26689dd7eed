package org.sojourn.travel.advisoryfeed;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.roster.Audience;

/**
 * Guidance of one advisory that is other than before, for whom it spoke to before and whom it speaks to now. Whoever is at one of
 * the places between its two moments is affected; `until` is empty where that has no end.
 */
public record GuidanceChange(
        UUID advisoryId,
        String advisoryReference,
        int number,
        String title,
        Cause cause,
        @Nullable String note,
        List<Place> places,
        Audience before,
        Audience after,
        Instant from,
        @Nullable Instant until) {

    public GuidanceChange {
        places = List.copyOf(places);
    }

    /** What changed the guidance: a new edition, or the end of the one in force. */
    public enum Cause {
        PUBLISHED,
        WITHDRAWN,
        EXPIRED
    }

    /** A country, or a part of it where nothing was said about the rest, with the level that this advisory gave and gives it. */
    public record Place(
            String country,
            @Nullable String area,
            @Nullable Integer before,
            @Nullable Integer after) {}

    public SortedSet<String> countries() {
        SortedSet<String> countries = new TreeSet<>();
        places.forEach(place -> countries.add(place.country()));
        return countries;
    }

    /** Whom it spoke to before, and whom it speaks to now. */
    public Audience audience() {
        return new Audience(Stream.concat(before.anyOf().stream(), after.anyOf().stream())
                .distinct()
                .toList());
    }

    boolean changesAnything() {
        return !places.isEmpty() && (until == null || from.isBefore(until));
    }
}
