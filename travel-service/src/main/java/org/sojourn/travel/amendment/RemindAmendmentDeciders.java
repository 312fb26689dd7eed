package org.sojourn.travel.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.timer.Sweep;
import org.sojourn.travel.amendment.AmendmentRepository.Mark;
import org.sojourn.travel.decision.AskDeciders;
import org.sojourn.travel.decision.DecisionConfig;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripRepository;

/** Reminds those who were asked first about an amendment, before their time is up. */
@ApplicationScoped
class RemindAmendmentDeciders implements Sweep {

    private final AmendmentRepository amendments;
    private final TripRepository trips;
    private final AskDeciders ask;
    private final DecisionConfig config;

    RemindAmendmentDeciders(
            AmendmentRepository amendments, TripRepository trips, AskDeciders ask, DecisionConfig config) {
        this.amendments = amendments;
        this.trips = trips;
        this.ask = ask;
        this.config = config;
    }

    @Override
    public String name() {
        return "amendment-reminder";
    }

    @Override
    public Duration every() {
        return config.sweepEvery();
    }

    @Override
    public int sweep(AccessDecision system, Instant now, int limit) {
        List<Amendment> due = amendments.due(system, Mark.REMINDED, now, limit);
        for (Amendment amendment : due) {
            Trip trip = trips.get(system, amendment.tripId().toString());
            ask.first(trip, amendment.risk(), "trip-amendment-due", now);
        }
        return due.size();
    }
}
