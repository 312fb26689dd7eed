package org.sojourn.travel.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.notice.Notices;
import org.sojourn.platform.timer.Sweep;

/** When the event has begun and nobody answered: the invitation has lapsed. */
@ApplicationScoped
class LapseInvitations implements Sweep {

    private final InvitationRepository invitations;
    private final InvitationObserver observer;
    private final InvitationLog log;
    private final Notices notices;
    private final InvitationConfig config;

    LapseInvitations(
            InvitationRepository invitations,
            InvitationObserver observer,
            InvitationLog log,
            Notices notices,
            InvitationConfig config) {
        this.invitations = invitations;
        this.observer = observer;
        this.log = log;
        this.notices = notices;
        this.config = config;
    }

    @Override
    public String name() {
        return "invitation-lapse";
    }

    @Override
    public Duration every() {
        return config.sweepEvery();
    }

    @Override
    public int sweep(AccessDecision system, Instant now, int limit) {
        List<Invitation> begun = invitations.begun(system, now, limit);
        begun.forEach(invitation -> {
            invitation.lapse(now);
            observer.ended(system, invitation, null, now);
            log.record(system, "lapse", invitation, InvitationEvent.LAPSED, now);
            notices.tell(
                    invitation.travellerId(), "invitation-lapsed", "/api/invitations/" + invitation.reference(), now);
        });
        return begun.size();
    }
}
