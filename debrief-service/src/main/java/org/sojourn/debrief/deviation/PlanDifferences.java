package org.sojourn.debrief.deviation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sojourn.debrief.plan.Contact;
import org.sojourn.debrief.plan.Entry;
import org.sojourn.debrief.plan.ItemKind;
import org.sojourn.debrief.plan.Leg;
import org.sojourn.debrief.plan.LineHistory;
import org.sojourn.debrief.plan.Said;

/** What a line of the plan and what is said of it differ in, and since when that is known. */
final class PlanDifferences {

    private PlanDifferences() {}

    /** The differences that hold by the latest statement; each was told when it was first said and has held since. */
    static Map<Difference, Instant> of(LineHistory line) {
        Map<Difference, Instant> told = new LinkedHashMap<>();
        for (Said said : line.said()) {
            Map<Difference, Instant> now = new LinkedHashMap<>();
            for (Difference difference : between(line, said)) {
                now.put(difference, told.getOrDefault(difference, said.at()));
            }
            told = now;
        }
        return told;
    }

    private static List<Difference> between(LineHistory line, Said said) {
        Entry planned = line.planned();
        Entry actual = said.actual();
        return switch (said.confirmation()) {
            case AS_PLANNED -> List.of();
            case DID_NOT_HAPPEN -> planned == null ? List.of() : List.of(dropped(line.kind(), planned));
            case UNPLANNED -> actual == null ? List.of() : List.of(added(line.kind(), actual));
            case CORRECTED -> planned == null || actual == null ? List.of() : corrected(planned, actual);
        };
    }

    private static Difference dropped(ItemKind kind, Entry planned) {
        DeviationKind what = kind == ItemKind.LEG ? DeviationKind.LEG_DROPPED : DeviationKind.CONTACT_NOT_MET;
        return new Difference(what, text(planned), null);
    }

    private static Difference added(ItemKind kind, Entry actual) {
        DeviationKind what = kind == ItemKind.LEG ? DeviationKind.LEG_ADDED : DeviationKind.CONTACT_UNPLANNED;
        return new Difference(what, null, text(actual));
    }

    private static List<Difference> corrected(Entry planned, Entry actual) {
        if (planned.leg() != null && actual.leg() != null) {
            return legs(planned.leg(), actual.leg());
        }
        if (planned.contact() != null && actual.contact() != null) {
            String before = text(planned.contact());
            String after = text(actual.contact());
            return same(before, after)
                    ? List.of()
                    : List.of(new Difference(DeviationKind.CONTACT_CHANGED, before, after));
        }
        return List.of();
    }

    private static List<Difference> legs(Leg planned, Leg actual) {
        List<Difference> found = new ArrayList<>();
        if (!planned.country().equals(actual.country())) {
            found.add(new Difference(DeviationKind.COUNTRY_CHANGED, planned.country(), actual.country()));
        } else if (planned.place() != null && actual.place() != null && !same(planned.place(), actual.place())) {
            found.add(new Difference(DeviationKind.PLACE_CHANGED, planned.place(), actual.place()));
        }
        if (!planned.arrival().equals(actual.arrival())) {
            found.add(shifted(DeviationKind.ARRIVAL_SHIFTED, planned.arrival(), actual.arrival()));
        }
        if (!planned.departure().equals(actual.departure())) {
            found.add(shifted(DeviationKind.DEPARTURE_SHIFTED, planned.departure(), actual.departure()));
        }
        return found;
    }

    private static Difference shifted(DeviationKind kind, LocalDate planned, LocalDate actual) {
        return new Difference(kind, planned.toString(), actual.toString());
    }

    private static boolean same(String one, String other) {
        return one.strip().equalsIgnoreCase(other.strip());
    }

    private static String text(Entry entry) {
        Leg leg = entry.leg();
        if (leg != null) {
            String where = leg.place() == null ? leg.country() : leg.place() + ", " + leg.country();
            return where + ", " + leg.arrival() + " to " + leg.departure();
        }
        return entry.contact() == null ? "" : text(entry.contact());
    }

    private static String text(Contact contact) {
        return Stream.of(contact.name(), contact.organisation())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
