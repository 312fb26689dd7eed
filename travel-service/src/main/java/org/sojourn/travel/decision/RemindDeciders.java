package org.sojourn.travel.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.timer.Sweep;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripNotices;
import org.sojourn.travel.trip.TripRepository;

/** Reminds those who were asked first, before their time is up. */
@ApplicationScoped
class RemindDeciders implements Sweep {

    private final DecisionClocks clocks;
    private final DecisionConfig config;
    private final Deciders deciders;
    private final TripRepository trips;
    private final TripNotices notices;

    RemindDeciders(
            DecisionClocks clocks,
            DecisionConfig config,
            Deciders deciders,
            TripRepository trips,
            TripNotices notices) {
        this.clocks = clocks;
        this.config = config;
        this.deciders = deciders;
        this.trips = trips;
        this.notices = notices;
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
            deciders.first(trip).forEach(person -> notices.tell(person, trip, "trip-decision-due", now));
        }
        return due.size();
    }
}
