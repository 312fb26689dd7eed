package org.sojourn.travel.advisoryfeed;

import java.time.Instant;
import java.util.List;
import org.sojourn.travel.itinerary.Leg;

/** The editions addressed to one traveller about some countries; what none of them speaks about stays unknown. */
public record Guidance(List<AdvisedArea> areas) {

    public Guidance {
        areas = List.copyOf(areas);
    }

    /** What holds for a leg at some time of it, or is already announced for it. */
    public List<AdvisedArea> forLeg(Leg leg) {
        Instant begin = leg.begins();
        Instant end = leg.ends();
        return areas.stream()
                .filter(area -> area.country().equals(leg.country()) && area.holdsBetween(begin, end))
                .toList();
    }
}
