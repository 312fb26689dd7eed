package org.sojourn.travel.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.sojourn.travel.itinerary.Leg;
import org.sojourn.travel.policy.ObligationMode;
import org.sojourn.travel.trip.Journey;
import org.sojourn.travel.trip.Trip;

/** What of a trip decides when signs of life are expected; the shift is in days, between planned and actual departure. */
record Watched(
        List<Leg> legs, boolean returnOnly, long shift, LocalDate plannedReturn, ZoneId home, Instant graceEndsAt) {

    Watched {
        legs = List.copyOf(legs);
    }

    static Watched of(Trip trip) {
        Journey journey = trip.journey();
        LocalDate departedOn = journey.departedOn();
        return new Watched(
                trip.plan().legs(),
                trip.permit().mode() == ObligationMode.EXEMPT,
                departedOn == null ? 0 : ChronoUnit.DAYS.between(journey.plannedDeparture(), departedOn),
                journey.plannedReturn(),
                ZoneId.of(journey.returnZone()),
                journey.graceEndsAt());
    }

    /** The day of the first arrival, as far as the departure tells; nobody arrives after he is to leave again. */
    LocalDate arrival() {
        LocalDate arrival = legs.getFirst().arrival().plusDays(shift);
        LocalDate leaving = legs.getFirst().departure();
        return arrival.isAfter(leaving) ? leaving : arrival;
    }
}
