package org.sojourn.advisory.advisory.api;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sojourn.advisory.advisory.EditionFilter;
import org.sojourn.advisory.advisory.EditionStatus;
import org.sojourn.platform.problem.Invalid;

/** Reads the filters of the list; what is in force is shown unless states are asked for. */
final class EditionFilters {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern LEVEL = Pattern.compile("[1-4]");

    private EditionFilters() {}

    static EditionFilter of(
            @Nullable String country, List<String> levels, List<String> statuses, @Nullable String audience) {
        if (country != null && !COUNTRY.matcher(country).matches()) {
            throw new Invalid("/country", "pattern", "A country is an alpha-2 code of ISO 3166-1.");
        }
        if (audience != null && !audience.equals("me")) {
            throw new Invalid("/audience", "invalid-value", "The only audience to ask for is `me`.");
        }
        return new EditionFilter(statuses(statuses), country, levels(levels), audience != null);
    }

    private static Set<EditionStatus> statuses(List<String> asked) {
        if (asked.isEmpty()) {
            return EnumSet.of(EditionStatus.PUBLISHED);
        }
        Set<EditionStatus> statuses = EnumSet.noneOf(EditionStatus.class);
        for (String status : asked) {
            try {
                statuses.add(EditionStatus.valueOf(status));
            } catch (IllegalArgumentException unknown) {
                throw new Invalid("/status", "invalid-value", "There is no such state of an edition.");
            }
        }
        return statuses;
    }

    private static Set<Integer> levels(List<String> asked) {
        Set<Integer> levels = new TreeSet<>();
        for (String level : asked) {
            if (!LEVEL.matcher(level).matches()) {
                throw new Invalid("/level", "out-of-range", "A level is between 1 and 4.");
            }
            levels.add(Integer.valueOf(level));
        }
        return levels;
    }
}
