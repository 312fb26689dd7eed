package org.sojourn.debrief.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.debrief.debriefcase.ClosingCheck;

/** Nothing is left to be done for the case; what was given up is counted. */
@ApplicationScoped
class FollowUpsEnded implements ClosingCheck {

    private final FollowUpRepository followUps;

    FollowUpsEnded(FollowUpRepository followUps) {
        this.followUps = followUps;
    }

    @Override
    public String name() {
        return "follow-ups-ended";
    }

    @Override
    public boolean beforeProposal() {
        return true;
    }

    @Override
    public Result check(CaseInHand hand) {
        Map<FollowUpState, Long> counted =
                followUps.of(hand).stream().collect(Collectors.groupingBy(FollowUp::state, Collectors.counting()));
        long open = counted.getOrDefault(FollowUpState.OPEN, 0L);
        return new Result(
                open == 0,
                "Follow-ups open: %d, done: %d, waived: %d."
                        .formatted(
                                open,
                                counted.getOrDefault(FollowUpState.DONE, 0L),
                                counted.getOrDefault(FollowUpState.WAIVED, 0L)));
    }
}
