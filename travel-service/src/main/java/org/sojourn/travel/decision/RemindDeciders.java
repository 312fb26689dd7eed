package org.sojourn.travel.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.timer.Sweep;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripRepository;

/** Reminds those who were asked first, before their time is up. */
@ApplicationScoped
class RemindDeciders implements Sweep {

    private final DecisionClocks clocks;
    private final DecisionConfig config;
    private final AskDeciders ask;
    private final TripRepository trips;

    RemindDeciders(DecisionClocks clocks, DecisionConfig config, AskDeciders ask, TripRepository trips) {
        this.clocks = clocks;
        this.config = config;
        this.ask = ask;
        this.trips = trips;
    }

    @Override
    public String name() {
        return "decision-reminder";
    }

    @Override
    public Duration every() {
        return config.sweepEvery();
    }

    @Override
    public int sweep(AccessDecision system, Instant now, int limit) {
        List<UUID> due = clocks.remind(system, now, limit);
        for (UUID id : due) {
            Trip trip = trips.get(system, id.toString());
            ask.first(trip, trip.permit().risk(), "trip-decision-due", now);
        }
        return due.size();
    }
}
