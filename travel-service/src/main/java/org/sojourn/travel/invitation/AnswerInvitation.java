package org.sojourn.travel.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.invitation.InvitationDesk.OpenInvitation;
import org.sojourn.travel.invitation.InvitationState.Command;
import org.sojourn.travel.trip.ReasonCode;

/** Accepts, declines or redirects an invitation; where guidance is the reason, the edition behind it is kept. */
@ApplicationScoped
public class AnswerInvitation {

    private final InvitationDesk desk;
    private final InvitationGuidance guidance;
    private final GiveAnswer give;
    private final InvitationViews views;

    AnswerInvitation(InvitationDesk desk, InvitationGuidance guidance, GiveAnswer give, InvitationViews views) {
        this.desk = desk;
        this.guidance = guidance;
        this.give = give;
        this.views = views;
    }

    /** `redirection` goes with a redirection, and `reason` with everything but an acceptance. */
    @Transactional
    public InvitationView answer(
            String idOrReference,
            @Nullable String ifMatch,
            Command command,
            @Nullable ReasonCode reason,
            @Nullable Redirection redirection) {
        OpenInvitation open = desk.open(InvitationAction.valueOf(command.name()), idOrReference, ifMatch);
        Invitation invitation = open.invitation();
        Answer answer = new Answer(
                command,
                reason,
                redirection,
                reason == ReasonCode.GUIDANCE
                        ? guidance.behind(invitation, open.at()).orElse(null)
                        : null);
        give.give(open.by(), invitation, answer, open.at());
        return views.of(open.by(), invitation, open.at());
    }
}
