package org.sojourn.travel.itinerary;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What policy needs to know about a trip: kind, purpose and the legs in order. */
public record Plan(TripKind kind, Purpose purpose, List<Leg> legs) {

    public Plan {
        legs = List.copyOf(legs);
    }

    /** The date at home on which the traveller leaves, derived from the first arrival. */
    public LocalDate departure(ZoneId home) {
        return legs.getFirst().begins().atZone(home).toLocalDate();
    }

    /** The date at home on which the traveller is back, derived from the end of the last leg. */
    public LocalDate plannedReturn(ZoneId home) {
        return legs.getLast().ends().minusNanos(1).atZone(home).toLocalDate();
    }

    public long durationDays(ZoneId home) {
        return ChronoUnit.DAYS.between(departure(home), plannedReturn(home)) + 1;
    }

    public SortedSet<String> countries() {
        SortedSet<String> countries = new TreeSet<>();
        legs.forEach(leg -> countries.add(leg.country()));
        return countries;
    }

    public Plan without(int leg) {
        List<Leg> others = new ArrayList<>(legs);
        others.remove(leg);
        return new Plan(kind, purpose, others);
    }

    public Plan shifted(long days) {
        return new Plan(
                kind, purpose, legs.stream().map(leg -> leg.shifted(days)).toList());
    }

    public Plan withPurpose(Purpose other) {
        return new Plan(kind, other, legs);
    }
}
