package org.sojourn.advisory.advisory;

import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Country and levels as the JSON patterns of which an edition's areas must contain one. */
final class Places {

    private Places() {}

    static String[] patterns(@Nullable String country, Set<Integer> levels) {
        if (levels.isEmpty()) {
            return country == null ? new String[0] : new String[] {"[{\"country\": \"%s\"}]".formatted(country)};
        }
        Stream<String> patterns = levels.stream()
                .sorted()
                .map(level -> country == null
                        ? "[{\"level\": %d}]".formatted(level)
                        : "[{\"country\": \"%s\", \"level\": %d}]".formatted(country, level));
        return patterns.toArray(String[]::new);
    }
}
