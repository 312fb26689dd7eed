package org.sojourn.travel.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.timer.Sweep;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripRepository;

/** Asks the alternates when nobody decided in time, and tells officers and traveller; it never decides anything itself. */
@ApplicationScoped
class EscalateDecision implements Sweep {

    private final DecisionClocks clocks;
    private final DecisionConfig config;
    private final AskDeciders ask;
    private final TripRepository trips;
    private final Audit audit;

    EscalateDecision(DecisionClocks clocks, DecisionConfig config, AskDeciders ask, TripRepository trips, Audit audit) {
        this.clocks = clocks;
        this.config = config;
        this.ask = ask;
        this.trips = trips;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "decision-overdue";
    }

    @Override
    public Duration every() {
        return config.sweepEvery();
    }

    @Override
    public int sweep(AccessDecision system, Instant now, int limit) {
        List<UUID> due = clocks.escalate(system, now, limit);
        for (UUID id : due) {
            Trip trip = trips.get(system, id.toString());
            ask.escalate(trip, trip.permit().risk(), "trip-decision-overdue", now);
            audit.written(system, "trip:escalate", "trip", trip.id(), trip.travellerId(), trip.unitPath());
        }
        return due.size();
    }
}
