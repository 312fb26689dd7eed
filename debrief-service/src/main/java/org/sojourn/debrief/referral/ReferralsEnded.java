package org.sojourn.debrief.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.debrief.debriefcase.ClosingCheck;
import org.sojourn.debrief.debriefcase.Outcome;

/** No referral waits for its receiver; an outcome that speaks of one rests on one that was done. */
@ApplicationScoped
class ReferralsEnded implements ClosingCheck {

    private final ReferralRepository referrals;

    ReferralsEnded(ReferralRepository referrals) {
        this.referrals = referrals;
    }

    @Override
    public String name() {
        return "referrals-ended";
    }

    @Override
    public boolean beforeProposal() {
        return true;
    }

    @Override
    public Result check(CaseInHand hand) {
        List<ReferralState> states =
                referrals.of(hand).stream().map(Referral::state).toList();
        long open = states.stream().filter(ReferralState::isOpen).count();
        long done = states.stream().filter(ReferralState.DONE::equals).count();
        boolean fits = hand.debriefCase().proposedOutcome() != Outcome.REFERRED || done > 0;
        return new Result(
                open == 0 && fits,
                "Referrals open: %d, done: %d, others: %d.".formatted(open, done, states.size() - open - done));
    }
}
