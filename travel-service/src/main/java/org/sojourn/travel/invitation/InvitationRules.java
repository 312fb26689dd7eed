package org.sojourn.travel.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.sojourn.travel.invitation.InvitationRejected.Reason;
import org.sojourn.travel.invitation.InvitationState.Command;

/**
 * What refuses an action on an invitation; commands and the list of allowed actions ask the same question here. It is no
 * transactional bean, for a refusal that is only listed must not roll back.
 */
@ApplicationScoped
class InvitationRules {

    private final InvitationObserver observer;

    InvitationRules(InvitationObserver observer) {
        this.observer = observer;
    }

    void check(InvitationAction action, Invitation invitation, UUID person) {
        if (!invitation.travellerId().equals(person)) {
            throw new InvitationRejected(Reason.NOT_PERMITTED);
        }
        switch (action) {
            case REVIEW -> require(invitation, Command.REVIEW);
            case ACCEPT -> {
                require(invitation, Command.ACCEPT);
                if (observer.asking(invitation).isPresent()) {
                    throw new InvitationRejected(Reason.REASSESSMENT_OPEN);
                }
            }
            case DECLINE -> require(invitation, Command.DECLINE);
            case REDIRECT -> require(invitation, Command.REDIRECT);
            case LINK -> {
                if (InvitationState.TABLE.isFinal(invitation.state())) {
                    throw new InvitationRejected(Reason.NOT_TO_BE_LINKED);
                }
            }
        }
    }

    private static void require(Invitation invitation, Command command) {
        InvitationState.TABLE.require(invitation.state(), command);
    }
}
