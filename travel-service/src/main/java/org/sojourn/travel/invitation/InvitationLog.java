package org.sojourn.travel.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.travel.invitation.messaging.InvitationEventWriter;

/** What every change of an invitation ends with, in its transaction: the fact in the outbox, an audit entry, the row written. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class InvitationLog {

    private final InvitationRepository invitations;
    private final InvitationEventWriter events;
    private final Audit audit;

    InvitationLog(InvitationRepository invitations, InvitationEventWriter events, Audit audit) {
        this.invitations = invitations;
        this.events = events;
        this.audit = audit;
    }

    void record(AccessDecision by, String action, Invitation invitation, @Nullable InvitationEvent fact, Instant at) {
        if (fact != null) {
            events.write(InvitationSnapshot.of(invitation), fact, invitation.nextFact(), at);
        }
        audit.written(
                by,
                "invitation:" + action,
                "invitation",
                invitation.id(),
                invitation.travellerId(),
                invitation.unitPath());
        invitations.flush();
    }
}
