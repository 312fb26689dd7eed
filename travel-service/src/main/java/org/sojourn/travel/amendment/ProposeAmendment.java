package org.sojourn.travel.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.problem.NotFound;
import org.sojourn.platform.web.Versions;
import org.sojourn.travel.trip.Permissions;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripDraft;
import org.sojourn.travel.trip.TripRepository;

/** Proposes another plan for the caller's own trip. */
@ApplicationScoped
public class ProposeAmendment {

    private final Access access;
    private final TripRepository trips;
    private final Proposals proposals;
    private final InstantSource clock;

    ProposeAmendment(Access access, TripRepository trips, Proposals proposals, InstantSource clock) {
        this.access = access;
        this.trips = trips;
        this.proposals = proposals;
        this.clock = clock;
    }

    @Transactional
    public AmendmentView propose(String idOrReference, @Nullable String ifMatch, TripDraft draft) {
        AccessDecision by = access.decide(Permissions.DECLARE);
        Trip trip = trips.get(by, idOrReference);
        if (!by.self(trip.travellerId())) {
            throw new NotFound();
        }
        Versions.require(ifMatch, trip.version());
        return proposals.propose(by, trip, draft, clock.instant());
    }
}
