package org.sojourn.travel.trip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.problem.NotFound;

/** Shows one trip, or what it was judged by; reading another's leaves an entry that he can see. */
@ApplicationScoped
public class FindTrip {

    private final Access access;
    private final TripRepository trips;
    private final TripViews views;
    private final EvaluationTable evaluations;
    private final Audit audit;
    private final InstantSource clock;

    FindTrip(
            Access access,
            TripRepository trips,
            TripViews views,
            EvaluationTable evaluations,
            Audit audit,
            InstantSource clock) {
        this.access = access;
        this.trips = trips;
        this.views = views;
        this.evaluations = evaluations;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public TripView find(String idOrReference) {
        AccessDecision decision = access.decide(Permissions.READ);
        Trip trip = trips.get(decision, idOrReference);
        TripView view = views.of(decision, trip, clock.instant());
        audit.read(decision, "trip", trip.id(), trip.travellerId(), trip.unitPath());
        return view;
    }

    /** Every evaluation with its inputs, for those who see more than dates and places. */
    @Transactional
    public List<EvaluationView> evaluations(String idOrReference) {
        AccessDecision decision = access.decide(Permissions.READ);
        Trip trip = trips.get(decision, idOrReference);
        if (!views.sight(decision, trip).content()) {
            throw new NotFound();
        }
        audit.read(decision, "evaluation", trip.id(), trip.travellerId(), trip.unitPath());
        return evaluations.of(decision, trip);
    }
}
