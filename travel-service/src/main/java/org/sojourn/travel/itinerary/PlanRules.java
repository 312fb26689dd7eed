package org.sojourn.travel.itinerary;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sojourn.platform.problem.Invalid;
import org.sojourn.platform.problem.Violation;

/** What makes a plan readable: known countries, dates in order, legs that follow each other; policy is no part of it. */
public final class PlanRules {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
    private static final int LONGEST_LEG_DAYS = 1100;

    private PlanRules() {}

    /** Refuses an unreadable plan and names every fault by its place in the request. */
    public static void check(Plan plan) {
        List<Violation> faults = new ArrayList<>();
        for (int i = 0; i < plan.legs().size(); i++) {
            checkLeg(plan.legs().get(i), "/legs/" + i, faults);
        }
        checkPrivateLegs(plan, faults);
        if (faults.isEmpty()) {
            checkOrder(plan.legs(), faults);
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    private static void checkLeg(Leg leg, String pointer, List<Violation> faults) {
        if (!COUNTRIES.contains(leg.country())) {
            faults.add(new Violation(
                    pointer + "/country", "unknown-country", "There is no country with this ISO 3166-1 code."));
        }
        if (leg.arrival().isBefore(EARLIEST) || leg.arrival().isAfter(LATEST)) {
            faults.add(new Violation(pointer + "/arrival", "out-of-range", "The date is too far away."));
        } else if (leg.departure().isBefore(leg.arrival())) {
            faults.add(new Violation(
                    pointer + "/departure", "before-arrival", "The departure is before the arrival of this leg."));
        } else if (ChronoUnit.DAYS.between(leg.arrival(), leg.departure()) > LONGEST_LEG_DAYS) {
            faults.add(new Violation(pointer + "/departure", "out-of-range", "The leg is too long."));
        }
    }

    private static void checkPrivateLegs(Plan plan, List<Violation> faults) {
        boolean some = plan.legs().stream().anyMatch(Leg::privateLeg);
        boolean all = plan.legs().stream().allMatch(Leg::privateLeg);
        boolean fits = switch (plan.kind()) {
            case OFFICIAL -> !some;
            case PRIVATE -> all || !some;
            case MIXED -> some && !all;
        };
        if (!fits) {
            faults.add(new Violation(
                    "/kind",
                    "private-legs",
                    "A mixed trip has official and private legs, any other has one sort only."));
        }
    }

    private static void checkOrder(List<Leg> legs, List<Violation> faults) {
        for (int i = 1; i < legs.size(); i++) {
            Leg before = legs.get(i - 1);
            Leg leg = legs.get(i);
            String pointer = "/legs/" + i + "/arrival";
            if (before.overlaps(leg)) {
                faults.add(new Violation(pointer, "out-of-order", "The leg begins before the one before it ends."));
            } else if (before.leavesGapTo(leg)) {
                faults.add(new Violation(
                        pointer, "gap", "More than a night lies between this leg and the one before it."));
            }
        }
    }
}
