package org.sojourn.travel.policy;

import java.util.List;
import org.sojourn.travel.itinerary.Purpose;
import org.sojourn.travel.itinerary.TripKind;

/** Everything that policy may look at; nationality is not among it. */
public record PolicyInput(
        TripKind kind, Purpose purpose, List<PolicyLeg> legs, List<String> coverage, long leadDays, long durationDays) {

    public PolicyInput {
        legs = List.copyOf(legs);
        coverage = List.copyOf(coverage);
    }
}
