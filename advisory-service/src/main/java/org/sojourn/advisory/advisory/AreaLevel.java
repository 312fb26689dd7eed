package org.sojourn.advisory.advisory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The level of one area as the editor wrote it: a country or a group of countries, possibly a part of the country.
 * Levels: 1 normal, 2 caution, 3 avoid unless essential, 4 do not travel.
 */
public record AreaLevel(
        @Nullable String country,
        @Nullable UUID group,
        @Nullable String area,
        @Nullable String subdivision,
        int level,
        List<ReasonIndicator> indicators) {

    public AreaLevel {
        indicators = indicators.stream().distinct().sorted().toList();
    }

    boolean samePlace(AreaLevel other) {
        return equals(new AreaLevel(other.country, other.group, other.area, other.subdivision, level, indicators));
    }
}
