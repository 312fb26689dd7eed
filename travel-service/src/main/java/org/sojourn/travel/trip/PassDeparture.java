package org.sojourn.travel.trip;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.timer.Sweep;

/** When the departure date has passed: who has leave is taken to be away, and what nobody decided expires. */
@ApplicationScoped
class PassDeparture implements Sweep {

    private final TripRepository trips;
    private final TripLog log;
    private final TripNotices notices;
    private final TripConfig config;

    PassDeparture(TripRepository trips, TripLog log, TripNotices notices, TripConfig config) {
        this.trips = trips;
        this.log = log;
        this.notices = notices;
        this.config = config;
    }

    @Override
    public String name() {
        return "trip-departure";
    }

    @Override
    public Duration every() {
        return config.sweepEvery();
    }

    @Override
    public int sweep(AccessDecision system, Instant now, int limit) {
        List<Trip> due = trips.departed(system, now, limit);
        due.forEach(trip -> pass(system, trip, now));
        return due.size();
    }

    private void pass(AccessDecision system, Trip trip, Instant now) {
        if (trip.permit().state().authorises()) {
            log.record(
                    system, "assume-departure", trip, trip.depart(trip.journey().plannedDeparture(), true, now), now);
        } else {
            log.record(system, "expire", trip, trip.follow(Authorisation.Command.EXPIRE, now), now);
            notices.tellTraveller(trip, "trip-expired", now);
        }
    }
}
