package org.sojourn.travel.itinerary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** One stay in one country, in local dates of one zone; passing through counts. */
public record Leg(
        String country,
        @Nullable String place,
        LocalDate arrival,
        LocalDate departure,
        ZoneId zone,
        boolean transit,
        boolean privateLeg,
        @Nullable Transport transport,
        @Nullable String carrier) {

    /** The first moment at which the traveller may be there. */
    public Instant begins() {
        return arrival.atStartOfDay(zone).toInstant();
    }

    /** The first moment at which the traveller has surely arrived, and so left home. */
    public Instant reached() {
        return arrival.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The first moment at which the traveller is surely gone. */
    public Instant ends() {
        return departure.plusDays(1).atStartOfDay(zone).toInstant();
    }

    Leg shifted(long days) {
        return new Leg(
                country,
                place,
                arrival.plusDays(days),
                departure.plusDays(days),
                zone,
                transit,
                privateLeg,
                transport,
                carrier);
    }

    /** Whether the next leg is reached before this one can be left; the same day is fine, the date line allowed for. */
    boolean overlaps(Leg next) {
        Instant leaving = departure.atStartOfDay(zone).toInstant();
        return !next.reached().isAfter(leaving);
    }

    /** Whether more than a night lies between this leg and the next, so that nobody knows where the traveller is. */
    boolean leavesGapTo(Leg next) {
        Instant latest = departure.plusDays(2).atStartOfDay(zone).toInstant();
        return !next.begins().isBefore(latest);
    }
}
