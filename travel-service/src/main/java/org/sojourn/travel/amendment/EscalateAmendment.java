package org.sojourn.travel.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.timer.Sweep;
import org.sojourn.travel.amendment.AmendmentRepository.Mark;
import org.sojourn.travel.decision.AskDeciders;
import org.sojourn.travel.decision.DecisionConfig;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripRepository;

/** Asks the alternates when nobody decided an amendment in time, and tells officers and traveller; the old plan stands on. */
@ApplicationScoped
class EscalateAmendment implements Sweep {

    private final AmendmentRepository amendments;
    private final TripRepository trips;
    private final AskDeciders ask;
    private final DecisionConfig config;
    private final Audit audit;

    EscalateAmendment(
            AmendmentRepository amendments, TripRepository trips, AskDeciders ask, DecisionConfig config, Audit audit) {
        this.amendments = amendments;
        this.trips = trips;
        this.ask = ask;
        this.config = config;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "amendment-overdue";
    }

    @Override
    public Duration every() {
        return config.sweepEvery();
    }

    @Override
    public int sweep(AccessDecision system, Instant now, int limit) {
        List<Amendment> due = amendments.due(system, Mark.ESCALATED, now, limit);
        for (Amendment amendment : due) {
            Trip trip = trips.get(system, amendment.tripId().toString());
            ask.escalate(trip, amendment.risk(), "trip-amendment-overdue", now);
            audit.written(
                    system, "amendment:escalate", "amendment", amendment.id(), trip.travellerId(), trip.unitPath());
        }
        return due.size();
    }
}
