package org.sojourn.travel.trip;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.timer.Sweep;

/** When the planned return and its grace have passed without a return: flagged overdue, and people told. */
@ApplicationScoped
class MissReturn implements Sweep {

    private final TripRepository trips;
    private final TripLog log;
    private final TripNotices notices;
    private final TripConfig config;

    MissReturn(TripRepository trips, TripLog log, TripNotices notices, TripConfig config) {
        this.trips = trips;
        this.log = log;
        this.notices = notices;
        this.config = config;
    }

    @Override
    public String name() {
        return "trip-return";
    }

    @Override
    public Duration every() {
        return config.sweepEvery();
    }

    @Override
    public int sweep(AccessDecision system, Instant now, int limit) {
        List<Trip> due = trips.missing(system, now, limit);
        due.forEach(trip -> {
            log.record(system, "return-overdue", trip, trip.becomeOverdue(now), now);
            notices.tellTraveller(trip, "trip-return-overdue", now);
            notices.tellHolders(Role.SECURITY_OFFICER, trip, "trip-return-overdue", now);
            notices.tellHolders(Role.DUTY_OFFICER, trip, "trip-return-overdue", now);
        });
        return due.size();
    }
}
