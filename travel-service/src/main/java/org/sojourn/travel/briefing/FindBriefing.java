package org.sojourn.travel.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.problem.NotFound;
import org.sojourn.travel.trip.Permissions;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripRepository;

/** Shows the briefing of a trip as it is now; reading another's leaves an entry that he can see. */
@ApplicationScoped
public class FindBriefing {

    private final Access access;
    private final TripRepository trips;
    private final BriefingPacks packs;
    private final BriefingViews views;
    private final Audit audit;
    private final InstantSource clock;

    FindBriefing(
            Access access,
            TripRepository trips,
            BriefingPacks packs,
            BriefingViews views,
            Audit audit,
            InstantSource clock) {
        this.access = access;
        this.trips = trips;
        this.packs = packs;
        this.views = views;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public BriefingView find(String idOrReference) {
        AccessDecision decision = access.decide(Permissions.BRIEFING_READ);
        Trip trip = trips.get(decision, idOrReference);
        if (!decision.self(trip.travellerId()) && trip.permit().submittedAt() == null) {
            throw new NotFound();
        }
        Instant at = clock.instant();
        audit.read(decision, "briefing", trip.id(), trip.travellerId(), trip.unitPath());
        return views.of(decision, trip, packs.present(trip, at), at);
    }
}
