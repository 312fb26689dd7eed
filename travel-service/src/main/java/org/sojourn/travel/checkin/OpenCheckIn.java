package org.sojourn.travel.checkin;

import java.time.Instant;
import java.util.UUID;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.travel.trip.Trip;

/** A check-in in the hands of somebody who may change it, at one moment. */
record OpenCheckIn(AccessDecision by, CheckInAction action, Trip trip, CheckIn checkIn, Instant at) {

    UUID person() {
        return by.caller().subject();
    }
}
