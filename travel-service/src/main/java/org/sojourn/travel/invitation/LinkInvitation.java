package org.sojourn.travel.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.problem.NotFound;
import org.sojourn.travel.invitation.InvitationDesk.OpenInvitation;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripRepository;

/** Names the trip that an invitation leads to; both are the caller's own. */
@ApplicationScoped
public class LinkInvitation {

    private final InvitationDesk desk;
    private final TripRepository trips;
    private final InvitationLog log;
    private final InvitationViews views;

    LinkInvitation(InvitationDesk desk, TripRepository trips, InvitationLog log, InvitationViews views) {
        this.desk = desk;
        this.trips = trips;
        this.log = log;
        this.views = views;
    }

    @Transactional
    public InvitationView link(String idOrReference, @Nullable String ifMatch, String tripIdOrReference) {
        OpenInvitation open = desk.open(InvitationAction.LINK, idOrReference, ifMatch);
        Trip trip = trips.get(open.by(), tripIdOrReference);
        if (!open.by().self(trip.travellerId())) {
            throw new NotFound();
        }
        open.invitation().link(trip, open.at());
        log.record(open.by(), "link", open.invitation(), null, open.at());
        return views.of(open.by(), open.invitation(), open.at());
    }
}
