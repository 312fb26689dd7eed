package org.sojourn.debrief.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.debrief.debriefcase.ClosingCheck;
import org.sojourn.debrief.debriefcase.SubmissionRequirement;
import org.sojourn.platform.problem.Violation;

/** Every line of the plan has been confirmed or corrected. */
@ApplicationScoped
class PlanConfirmed implements SubmissionRequirement, ClosingCheck {

    private final PlanRepository items;

    PlanConfirmed(PlanRepository items) {
        this.items = items;
    }

    @Override
    public List<Violation> missing(CaseInHand hand) {
        return items.of(hand).stream()
                .filter(item -> item.confirmation() == null)
                .map(item -> new Violation("/plan/" + item.id(), "unconfirmed", "This has not been confirmed."))
                .toList();
    }

    @Override
    public String name() {
        return "plan-confirmed";
    }

    @Override
    public Result check(CaseInHand hand) {
        int open = missing(hand).size();
        return new Result(open == 0, open == 0 ? "Every line of the plan is confirmed." : open + " lines are open.");
    }
}
