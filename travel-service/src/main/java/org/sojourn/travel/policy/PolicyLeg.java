package org.sojourn.travel.policy;

import java.util.List;

/** One leg as policy sees it; `level` is 1 to 4, or UNKNOWN where no edition speaks. */
public record PolicyLeg(String country, String level, List<String> indicators, boolean transit, boolean home) {

    public PolicyLeg {
        indicators = List.copyOf(indicators);
    }
}
