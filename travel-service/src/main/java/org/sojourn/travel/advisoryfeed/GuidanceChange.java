package org.sojourn.travel.advisoryfeed;

import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sojourn.platform.roster.Audience;

/** Guidance on some countries that is other than before for an audience, from a moment on. */
public record GuidanceChange(SortedSet<String> countries, Audience audience, Instant from) {

    /** The change that a new edition makes: what it speaks about, and what the one before it spoke about. */
    GuidanceChange after(GuidanceChange before) {
        SortedSet<String> both = new TreeSet<>(countries);
        both.addAll(before.countries);
        return new GuidanceChange(
                both,
                new Audience(Stream.concat(audience.anyOf().stream(), before.audience.anyOf().stream())
                        .distinct()
                        .toList()),
                from);
    }
}
