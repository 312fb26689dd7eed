package org.sojourn.travel.trip;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.timer.Sweep;

/** When a trip without leave is over and nobody left for it: it was not travelled. */
@ApplicationScoped
class LapseTrips implements Sweep {

    private final TripRepository trips;
    private final TripLog log;
    private final TripConfig config;

    LapseTrips(TripRepository trips, TripLog log, TripConfig config) {
        this.trips = trips;
        this.log = log;
        this.config = config;
    }

    @Override
    public String name() {
        return "trip-lapse";
    }

    @Override
    public Duration every() {
        return config.sweepEvery();
    }

    @Override
    public int sweep(AccessDecision system, Instant now, int limit) {
        List<Trip> due = trips.neverMade(system, now, limit);
        due.forEach(trip -> log.record(system, "lapse", trip, trip.lapse(now), now));
        return due.size();
    }
}
