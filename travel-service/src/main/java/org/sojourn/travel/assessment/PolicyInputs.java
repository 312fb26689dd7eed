package org.sojourn.travel.assessment;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.sojourn.travel.advisoryfeed.AdvisedArea;
import org.sojourn.travel.itinerary.Leg;
import org.sojourn.travel.policy.PolicyInput;
import org.sojourn.travel.policy.PolicyLeg;

/** Turns a filing into what the policy may look at: the gravest level of each leg, never anything about nationality. */
final class PolicyInputs {

    private static final String UNKNOWN = "UNKNOWN";

    private PolicyInputs() {}

    static PolicyInput of(Filing filing) {
        return of(filing, legs(filing));
    }

    static PolicyInput of(Filing filing, List<PolicyLeg> legs) {
        return new PolicyInput(
                filing.plan().kind(),
                filing.plan().purpose(),
                legs,
                filing.coverage(),
                ChronoUnit.DAYS.between(
                        filing.filedOn(), filing.plan().departure(filing.home().zone())),
                filing.plan().durationDays(filing.home().zone()));
    }

    static List<PolicyLeg> legs(Filing filing) {
        return filing.plan().legs().stream().map(leg -> leg(filing, leg)).toList();
    }

    /** The legs with one of them held at a place of level 1. */
    static List<PolicyLeg> legsWithHarmless(Filing filing, int index) {
        List<PolicyLeg> legs = legs(filing);
        return IntStream.range(0, legs.size())
                .mapToObj(i -> i == index
                        ? new PolicyLeg("", "1", List.of(), legs.get(i).transit(), false)
                        : legs.get(i))
                .toList();
    }

    private static PolicyLeg leg(Filing filing, Leg leg) {
        List<AdvisedArea> areas = filing.guidance().forLeg(leg);
        return new PolicyLeg(
                leg.country(),
                level(areas),
                areas.stream()
                        .flatMap(area -> area.indicators().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                leg.transit(),
                leg.country().equals(filing.home().country()));
    }

    private static String level(List<AdvisedArea> areas) {
        return areas.stream()
                .map(AdvisedArea::level)
                .max(Comparator.naturalOrder())
                .map(String::valueOf)
                .orElse(UNKNOWN);
    }
}
