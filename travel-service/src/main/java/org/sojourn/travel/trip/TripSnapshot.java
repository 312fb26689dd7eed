package org.sojourn.travel.trip;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.itinerary.Leg;
import org.sojourn.travel.itinerary.Purpose;
import org.sojourn.travel.policy.ObligationMode;
import org.sojourn.travel.policy.Risk;

/** What every fact tells about its trip: ids, dates, countries and states, and nothing about other people. */
public record TripSnapshot(
        UUID tripId,
        String reference,
        UUID travellerId,
        String unitPath,
        @Nullable ObligationMode mode,
        Authorisation authorisation,
        Travel travel,
        boolean unauthorised,
        @Nullable Risk risk,
        Purpose purpose,
        List<Leg> legs,
        LocalDate plannedReturn,
        String returnZone) {

    static TripSnapshot of(Trip trip) {
        return new TripSnapshot(
                trip.id(),
                trip.reference(),
                trip.travellerId(),
                trip.unitPath(),
                trip.permit().mode(),
                trip.permit().state(),
                trip.journey().state(),
                trip.journey().unauthorised(),
                trip.permit().risk(),
                trip.plan().purpose(),
                trip.plan().legs(),
                trip.journey().plannedReturn(),
                trip.journey().returnZone());
    }
}
