package org.sojourn.travel.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.travel.trip.Permissions;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripRepository;

/** Shows the check-in plan of a trip and how it went; reading another's leaves an entry that he can see. */
@ApplicationScoped
public class ListCheckIns {

    private final Access access;
    private final TripRepository trips;
    private final CheckInRepository checkIns;
    private final CheckInViews views;
    private final Audit audit;
    private final InstantSource clock;

    ListCheckIns(
            Access access,
            TripRepository trips,
            CheckInRepository checkIns,
            CheckInViews views,
            Audit audit,
            InstantSource clock) {
        this.access = access;
        this.trips = trips;
        this.checkIns = checkIns;
        this.views = views;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public List<CheckInView> list(String idOrReference) {
        AccessDecision decision = access.decide(Permissions.CHECK_IN_READ);
        Trip trip = trips.get(decision, idOrReference);
        audit.read(decision, "check-in", trip.id(), trip.travellerId(), trip.unitPath());
        return views.of(decision, trip, checkIns.of(decision, trip), clock.instant());
    }
}
