package org.sojourn.travel.amendment;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.sojourn.travel.itinerary.Plan;
import org.sojourn.travel.trip.TripDraft;

/** Which rules make a change of a plan material; none means that it is applied at once. */
final class Materiality {

    private static final long DAYS = 2;
    private static final List<String> ASCENDING = List.of("1", "2", "UNKNOWN", "3", "4");

    private Materiality() {}

    static List<MaterialRule> of(Version before, Version after, ZoneId home) {
        List<MaterialRule> rules = new ArrayList<>();
        Plan earlier = before.draft().plan();
        Plan later = after.draft().plan();
        if (!earlier.countries().containsAll(later.countries())) {
            rules.add(MaterialRule.NEW_COUNTRY);
        }
        if (ASCENDING.indexOf(after.level()) > ASCENDING.indexOf(before.level())) {
            rules.add(MaterialRule.HIGHER_LEVEL);
        }
        if (!PlanDiff.hosts(before.draft()).containsAll(PlanDiff.hosts(after.draft()))) {
            rules.add(MaterialRule.NEW_HOST);
        }
        LocalDate earliest = earlier.departure(home).minusDays(DAYS);
        LocalDate latest = earlier.plannedReturn(home).plusDays(DAYS);
        if (!later.departure(home).isAfter(earliest)
                || !later.plannedReturn(home).isBefore(latest)
                || later.countries().stream()
                        .anyMatch(country -> days(later, country) >= days(earlier, country) + DAYS)) {
            rules.add(MaterialRule.LONGER_STAY);
        }
        if (earlier.purpose() != later.purpose() || earlier.kind() != later.kind()) {
            rules.add(MaterialRule.OTHER_PURPOSE);
        }
        return rules;
    }

    /** The days that a plan spends in a country; who only passes through spends none. */
    private static long days(Plan plan, String country) {
        return plan.legs().stream()
                .filter(leg -> leg.country().equals(country) && !leg.transit())
                .flatMap(leg -> leg.arrival().datesUntil(leg.departure().plusDays(1)))
                .distinct()
                .count();
    }

    /** A plan with its gravest level under the guidance of now. */
    record Version(TripDraft draft, String level) {}
}
