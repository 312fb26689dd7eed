package org.sojourn.travel.reassessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.travel.assessment.Assessment.EditionRef;
import org.sojourn.travel.invitation.Invitation;
import org.sojourn.travel.invitation.InvitationObserver;
import org.sojourn.travel.invitation.InvitationState;
import org.sojourn.travel.reassessment.ReassessmentState.Command;

/** Settles what is open about an invitation when it is answered, and keeps what came of guidance. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FollowInvitation implements InvitationObserver {

    private final ReassessmentRepository tasks;
    private final GuidanceOutcomes outcomes;

    FollowInvitation(ReassessmentRepository tasks, GuidanceOutcomes outcomes) {
        this.tasks = tasks;
        this.outcomes = outcomes;
    }

    @Override
    public Optional<EditionRef> asking(Invitation invitation) {
        return tasks.open(invitation.id()).stream()
                .findFirst()
                .map(task -> task.ground().edition());
    }

    @Override
    public void ended(AccessDecision by, Invitation invitation, @Nullable EditionRef guidance, Instant at) {
        UUID person = by.bySystem() ? null : by.caller().subject();
        Command command = command(invitation.state());
        tasks.open(invitation.id()).forEach(task -> task.follow(command, person, at));
        if (guidance != null) {
            GuidanceOutcome.Kind kind = invitation.state() == InvitationState.REDIRECTED
                    ? GuidanceOutcome.Kind.ALTERED
                    : GuidanceOutcome.Kind.DECLINED;
            outcomes.keep(Affected.of(invitation), kind, guidance, at);
        }
    }

    /** Nothing is open about an invitation that is accepted. */
    private static Command command(InvitationState state) {
        return switch (state) {
            case DECLINED -> Command.DECLINE;
            case REDIRECTED -> Command.ALTER;
            case LAPSED, ACCEPTED, RECEIVED, UNDER_REVIEW -> Command.LAPSE;
        };
    }
}
