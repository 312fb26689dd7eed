package org.sojourn.travel.trip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.access.Caller;
import org.sojourn.platform.id.Ids;
import org.sojourn.platform.id.Reference;

/** Begins a trip as a draft of the caller's own. */
@ApplicationScoped
public class DeclareTrip {

    private final Access access;
    private final TripRepository trips;
    private final TripPlanner planner;
    private final TripLog log;
    private final TripViews views;
    private final InstantSource clock;

    DeclareTrip(
            Access access,
            TripRepository trips,
            TripPlanner planner,
            TripLog log,
            TripViews views,
            InstantSource clock) {
        this.access = access;
        this.trips = trips;
        this.planner = planner;
        this.log = log;
        this.views = views;
        this.clock = clock;
    }

    @Transactional
    public TripView declare(TripDraft draft) {
        AccessDecision by = access.decide(Permissions.DECLARE);
        Caller traveller = by.caller();
        Instant at = clock.instant();
        Trip trip = new Trip(Ids.next(), Reference.next("TR"), traveller.subject(), traveller.unit(), at);
        planner.plan(trip, draft, at);
        trips.add(by, trip);
        return views.of(by, trip, log.record(by, "declare", trip, List.of(), at), at);
    }
}
