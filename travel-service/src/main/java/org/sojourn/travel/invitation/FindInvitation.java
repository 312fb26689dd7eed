package org.sojourn.travel.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.travel.trip.Permissions;

/** Shows one invitation; reading another's leaves an entry that he can see. */
@ApplicationScoped
public class FindInvitation {

    private final Access access;
    private final InvitationRepository invitations;
    private final InvitationViews views;
    private final Audit audit;
    private final InstantSource clock;

    FindInvitation(
            Access access, InvitationRepository invitations, InvitationViews views, Audit audit, InstantSource clock) {
        this.access = access;
        this.invitations = invitations;
        this.views = views;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public InvitationView find(String idOrReference) {
        AccessDecision decision = access.decide(Permissions.INVITATIONS);
        Invitation invitation = invitations.get(decision, idOrReference);
        audit.read(decision, "invitation", invitation.id(), invitation.travellerId(), invitation.unitPath());
        return views.of(decision, invitation, clock.instant());
    }
}
