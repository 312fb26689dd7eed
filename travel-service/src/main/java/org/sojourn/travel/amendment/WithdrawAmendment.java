package org.sojourn.travel.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.web.Versions;
import org.sojourn.travel.amendment.AmendmentState.Command;
import org.sojourn.travel.decision.Ballot;
import org.sojourn.travel.decision.Matter;
import org.sojourn.travel.trip.Permissions;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripLog;
import org.sojourn.travel.trip.TripRepository;

/** Takes an amendment back before it is decided; the plan stays as it was. */
@ApplicationScoped
public class WithdrawAmendment {

    private final Access access;
    private final TripRepository trips;
    private final AmendmentRepository amendments;
    private final AmendmentViews views;
    private final Ballot ballot;
    private final TripLog log;
    private final InstantSource clock;

    WithdrawAmendment(
            Access access,
            TripRepository trips,
            AmendmentRepository amendments,
            AmendmentViews views,
            Ballot ballot,
            TripLog log,
            InstantSource clock) {
        this.access = access;
        this.trips = trips;
        this.amendments = amendments;
        this.views = views;
        this.ballot = ballot;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public AmendmentView withdraw(String idOrReference, String id, @Nullable String ifMatch) {
        AccessDecision by = access.decide(Permissions.DECLARE);
        Trip trip = trips.get(by, idOrReference);
        Amendment amendment = amendments.get(trip, id);
        Versions.require(ifMatch, amendment.version());
        AmendmentAction.WITHDRAW.check(amendment, by.caller().subject());
        Instant at = clock.instant();
        amendment.follow(Command.WITHDRAW, at);
        ballot.drop(Matter.of(trip, amendment.id()), at);
        log.record(by, "withdraw-amendment", trip, List.of(), at);
        return views.of(by, trip, amendment);
    }
}
