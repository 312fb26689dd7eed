package org.sojourn.travel.reassessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.invitation.GiveAnswer;
import org.sojourn.travel.invitation.InvitationRepository;

/** Declines the invitation because of the edition that asks. */
@ApplicationScoped
public class DeclineAfterGuidance {

    private final ReassessmentDesk desk;
    private final InvitationRepository invitations;
    private final GiveAnswer answer;

    DeclineAfterGuidance(ReassessmentDesk desk, InvitationRepository invitations, GiveAnswer answer) {
        this.desk = desk;
        this.invitations = invitations;
        this.answer = answer;
    }

    @Transactional
    public ReassessmentView decline(String id, @Nullable String ifMatch) {
        OpenReassessment open = desk.open(ReassessmentAction.DECLINE, id, ifMatch);
        Reassessment task = open.task();
        answer.decline(
                open.by(),
                invitations.get(open.by(), task.objectId().toString()),
                task.ground().edition(),
                open.at());
        return desk.close(ReassessmentAction.DECLINE, open);
    }
}
