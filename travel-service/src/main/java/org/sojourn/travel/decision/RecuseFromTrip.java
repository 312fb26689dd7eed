package org.sojourn.travel.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Role;
import org.sojourn.travel.trip.Action;
import org.sojourn.travel.trip.OpenTrip;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripDesk;
import org.sojourn.travel.trip.TripNotices;
import org.sojourn.travel.trip.TripView;

/** Takes an approver out of a trip, with what he said; where too few are left, the security officers are told. */
@ApplicationScoped
public class RecuseFromTrip {

    private final TripDesk desk;
    private final RecusalTable recusals;
    private final VoteTable votes;
    private final Deciders deciders;
    private final TripNotices notices;

    RecuseFromTrip(TripDesk desk, RecusalTable recusals, VoteTable votes, Deciders deciders, TripNotices notices) {
        this.desk = desk;
        this.recusals = recusals;
        this.votes = votes;
        this.deciders = deciders;
        this.notices = notices;
    }

    @Transactional
    public TripView recuse(String idOrReference, @Nullable String ifMatch, String reason) {
        OpenTrip open = desk.open(Action.RECUSE, idOrReference, ifMatch);
        Trip trip = open.trip();
        recusals.add(open.by(), trip, reason, open.at());
        votes.voidOf(trip, open.by().caller().subject(), open.at());
        List<UUID> left = deciders.first(trip, trip.permit().risk());
        left.forEach(person -> notices.tell(person, trip, "trip-decider-recused", open.at()));
        if (left.size() < Quorum.needed(trip.permit().risk())) {
            notices.tellHolders(Role.SECURITY_OFFICER, trip, "trip-without-deciders", open.at());
        }
        return desk.close(open, trip.touch(open.at()));
    }
}
