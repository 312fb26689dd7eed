package org.sojourn.travel.trip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.web.Versions;

/** What every command on a trip begins and ends with: access, version and rules; then facts, audit and the new view. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TripDesk {

    private final Access access;
    private final TripRepository trips;
    private final TripLog log;
    private final TripViews views;
    private final Instance<ActionCheck> checks;
    private final InstantSource clock;

    TripDesk(
            Access access,
            TripRepository trips,
            TripLog log,
            TripViews views,
            @Any Instance<ActionCheck> checks,
            InstantSource clock) {
        this.access = access;
        this.trips = trips;
        this.log = log;
        this.views = views;
        this.checks = checks;
        this.clock = clock;
    }

    public OpenTrip open(Action action, String idOrReference, @Nullable String ifMatch) {
        AccessDecision by = access.decide(action.permission());
        Trip trip = trips.get(by, idOrReference);
        Versions.require(ifMatch, trip.version());
        OpenTrip open = new OpenTrip(by, action, trip, clock.instant());
        TripRules.check(action, trip, by.caller().subject(), open.at());
        checks.forEach(check -> check.check(action, trip, by.caller().subject()));
        return open;
    }

    public TripView close(OpenTrip open, List<TripEvent> facts) {
        List<Blocker> blockers = log.record(open.by(), open.action().wireName(), open.trip(), facts, open.at());
        return views.of(open.by(), open.trip(), blockers, open.at());
    }
}
