package org.sojourn.travel.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.travel.amendment.AmendmentState.Command;
import org.sojourn.travel.decision.Ballot;
import org.sojourn.travel.decision.Matter;
import org.sojourn.travel.trip.Blocker;
import org.sojourn.travel.trip.ReadinessCheck;
import org.sojourn.travel.trip.Travel;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripEvent;
import org.sojourn.travel.trip.TripObserver;

/** An open amendment keeps its trip from being ready, and expires with the departure or the end of the trip. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FollowAmendedTrip implements TripObserver, ReadinessCheck {

    private final AmendmentRepository amendments;
    private final Ballot ballot;

    FollowAmendedTrip(AmendmentRepository amendments, Ballot ballot) {
        this.amendments = amendments;
        this.ballot = ballot;
    }

    @Override
    public void changed(AccessDecision by, Trip trip, List<TripEvent> facts, Instant at) {
        boolean left = facts.stream().anyMatch(TripEvent.Departed.class::isInstance);
        boolean running = trip.permit().state().authorises()
                && (trip.journey().notYetLeft() || trip.journey().state() == Travel.AWAY);
        if (left || !running) {
            amendments.open(trip.id()).ifPresent(amendment -> {
                amendment.follow(Command.EXPIRE, at);
                ballot.drop(Matter.of(trip, amendment.id()), at);
            });
        }
    }

    @Override
    public List<Blocker> blockers(Trip trip) {
        return amendments
                .open(trip.id())
                .map(amendment -> new Blocker(
                        "amendment-open",
                        "An amendment waits for its decision.",
                        "/api/trips/" + trip.reference() + "/amendments"))
                .stream()
                .toList();
    }
}
