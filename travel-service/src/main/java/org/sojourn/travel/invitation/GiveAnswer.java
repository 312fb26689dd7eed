package org.sojourn.travel.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.travel.assessment.Assessment.EditionRef;
import org.sojourn.travel.invitation.InvitationState.Command;
import org.sojourn.travel.trip.ReasonCode;

/** Puts an answer into an invitation, and tells who follows it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class GiveAnswer {

    private final InvitationObserver observer;
    private final InvitationLog log;

    GiveAnswer(InvitationObserver observer, InvitationLog log) {
        this.observer = observer;
        this.log = log;
    }

    void give(AccessDecision by, Invitation invitation, Answer answer, Instant at) {
        invitation.answer(answer, at);
        observer.ended(by, invitation, answer.guidance(), at);
        log.record(
                by,
                answer.command().name().toLowerCase(java.util.Locale.ROOT),
                invitation,
                InvitationEvent.ANSWERED,
                at);
    }

    /** Declines because of one edition. */
    public void decline(AccessDecision by, Invitation invitation, EditionRef guidance, Instant at) {
        give(by, invitation, new Answer(Command.DECLINE, ReasonCode.GUIDANCE, null, guidance), at);
    }
}
