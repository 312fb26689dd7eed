package org.sojourn.travel.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.timer.Sweep;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripNotices;
import org.sojourn.travel.trip.TripRepository;

/** Asks the alternates when nobody decided in time, and tells officers and traveller; it never decides anything itself. */
@ApplicationScoped
class EscalateDecision implements Sweep {

    private static final String OVERDUE = "trip-decision-overdue";

    private final DecisionClocks clocks;
    private final DecisionConfig config;
    private final Deciders deciders;
    private final TripRepository trips;
    private final TripNotices notices;
    private final Audit audit;

    EscalateDecision(
            DecisionClocks clocks,
            DecisionConfig config,
            Deciders deciders,
            TripRepository trips,
            TripNotices notices,
            Audit audit) {
        this.clocks = clocks;
        this.config = config;
        this.deciders = deciders;
        this.trips = trips;
        this.notices = notices;
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
            deciders.alternates(trip).forEach(person -> notices.tell(person, trip, OVERDUE, now));
            notices.tellHolders(Role.SECURITY_OFFICER, trip, OVERDUE, now);
            notices.tellTraveller(trip, OVERDUE, now);
            audit.written(system, "trip:escalate", "trip", trip.id(), trip.travellerId(), trip.unitPath());
        }
        return due.size();
    }
}
