package org.sojourn.travel.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.problem.NotFound;
import org.sojourn.travel.decision.DecisionClocks.Clock;
import org.sojourn.travel.trip.Permissions;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripRepository;
import org.sojourn.travel.trip.TripViews;

/** Shows how a trip is being decided, and how it was; reading another's leaves an entry that he can see. */
@ApplicationScoped
public class ShowDecision {

    private final Access access;
    private final TripRepository trips;
    private final TripViews views;
    private final VoteViews votes;
    private final RecusalTable recusals;
    private final DecisionClocks clocks;
    private final DecisionNotices notices;
    private final Disclosure disclosure;
    private final Audit audit;
    private final InstantSource clock;

    ShowDecision(
            Access access,
            TripRepository trips,
            TripViews views,
            VoteViews votes,
            RecusalTable recusals,
            DecisionClocks clocks,
            DecisionNotices notices,
            Disclosure disclosure,
            Audit audit,
            InstantSource clock) {
        this.access = access;
        this.trips = trips;
        this.views = views;
        this.votes = votes;
        this.recusals = recusals;
        this.clocks = clocks;
        this.notices = notices;
        this.disclosure = disclosure;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public DecisionStatus show(String idOrReference) {
        AccessDecision by = access.decide(Permissions.READ);
        Trip trip = trips.get(by, idOrReference);
        if (!views.sight(by, trip).content()) {
            throw new NotFound();
        }
        Instant at = clock.instant();
        boolean restricted = disclosure.restricted(by.caller(), trip);
        Optional<Clock> running = clocks.of(trip);
        audit.read(by, "decision", trip.id(), trip.travellerId(), trip.unitPath());
        return new DecisionStatus(
                trip.id(),
                trip.reference(),
                trip.permit().state(),
                Quorum.needed(trip.permit().risk()),
                votes.of(by, Matter.of(trip), trip.permit().guidanceChangedAt()),
                recusals.of(trip).size(),
                running.map(Clock::dueAt).orElse(null),
                running.map(Clock::pausedAt).isPresent(),
                running.map(Clock::escalatedAt).orElse(null),
                notices.latest(by, trip, restricted, at).orElse(null));
    }
}
