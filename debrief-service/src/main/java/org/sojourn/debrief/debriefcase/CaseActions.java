package org.sojourn.debrief.debriefcase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sojourn.platform.web.AllowedAction;

/** What somebody may do to a case now, or why not, by the checks that would refuse him. */
@ApplicationScoped
class CaseActions {

    private final Submission submission;
    private final Checklist checklist;

    CaseActions(Submission submission, Checklist checklist) {
        this.submission = submission;
        this.checklist = checklist;
    }

    List<AllowedAction> of(CaseInHand hand) {
        return CaseRules.offered(hand.debriefCase(), hand.actor()).stream()
                .map(command -> AllowedAction.of(command.word(), () -> check(hand, command)))
                .toList();
    }

    private void check(CaseInHand hand, CaseCommand command) {
        CaseRules.require(hand.debriefCase(), command, hand.actor());
        if (command == CaseCommand.SUBMIT) {
            submission.require(hand);
        }
        if (command == CaseCommand.PROPOSE_CLOSURE) {
            checklist.requireNothingOpen(hand);
        }
        if (command == CaseCommand.CLOSE) {
            checklist.requireSatisfied(hand);
        }
    }
}
