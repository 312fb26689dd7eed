package org.sojourn.travel.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.invitation.InvitationDesk.OpenInvitation;

/** Takes an invitation under review. */
@ApplicationScoped
public class ReviewInvitation {

    private final InvitationDesk desk;
    private final InvitationLog log;
    private final InvitationViews views;

    ReviewInvitation(InvitationDesk desk, InvitationLog log, InvitationViews views) {
        this.desk = desk;
        this.log = log;
        this.views = views;
    }

    @Transactional
    public InvitationView review(String idOrReference, @Nullable String ifMatch) {
        OpenInvitation open = desk.open(InvitationAction.REVIEW, idOrReference, ifMatch);
        open.invitation().review(open.at());
        log.record(open.by(), "review", open.invitation(), null, open.at());
        return views.of(open.by(), open.invitation(), open.at());
    }
}
