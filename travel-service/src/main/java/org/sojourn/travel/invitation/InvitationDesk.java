package org.sojourn.travel.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.web.Versions;
import org.sojourn.travel.trip.Permissions;

/** What every command on an invitation begins with: access, version and rules. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class InvitationDesk {

    private final Access access;
    private final InvitationRepository invitations;
    private final InvitationRules rules;
    private final InstantSource clock;

    InvitationDesk(Access access, InvitationRepository invitations, InvitationRules rules, InstantSource clock) {
        this.access = access;
        this.invitations = invitations;
        this.rules = rules;
        this.clock = clock;
    }

    OpenInvitation open(InvitationAction action, String idOrReference, @Nullable String ifMatch) {
        AccessDecision by = access.decide(Permissions.INVITATION);
        Invitation invitation = invitations.get(by, idOrReference);
        Versions.require(ifMatch, invitation.version());
        rules.check(action, invitation, by.caller().subject());
        return new OpenInvitation(by, invitation, clock.instant());
    }

    /** An invitation in the hands of the one who is invited. */
    record OpenInvitation(AccessDecision by, Invitation invitation, Instant at) {}
}
