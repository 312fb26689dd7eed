package org.sojourn.travel.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.travel.assessment.Assessment;
import org.sojourn.travel.decision.DecisionRejected.Reason;
import org.sojourn.travel.itinerary.Plan;
import org.sojourn.travel.trip.Outcome;

/** Takes what deciders say about a matter until that decides it: one who declines, or as many who approve as the risk demands. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Ballot {

    private final VoteTable votes;

    Ballot(VoteTable votes) {
        this.votes = votes;
    }

    /**
     * Takes one vote, and says whether the matter is decided by it. Votes on other grounds go first; of the same person the last
     * word counts, but approving twice is no second approval.
     */
    public boolean cast(
            AccessDecision by,
            Matter matter,
            Verdict verdict,
            Plan plan,
            Assessment assessment,
            UUID evaluation,
            Instant at) {
        UUID voter = by.caller().subject();
        String grounds = Grounds.of(plan, assessment);
        votes.voidOthers(matter, grounds, at);
        List<UUID> approvers = approvals(by, matter).stream().map(Vote::voter).toList();
        if (!verdict.approved()) {
            votes.voidOf(matter, voter, at);
        } else if (approvers.contains(voter)) {
            throw new DecisionRejected(Reason.ALREADY_VOTED);
        }
        votes.add(by, matter, verdict, evaluation, grounds, at);
        return !verdict.approved() || approvers.size() + 1 >= Quorum.needed(assessment.risk());
    }

    /** The approvals that count so far. */
    List<Vote> approvals(AccessDecision by, Matter matter) {
        return votes.of(by, matter).stream()
                .filter(vote -> vote.counting() && vote.outcome() == Outcome.APPROVED)
                .toList();
    }

    /** Ends the matter: the votes of its outcome made the decision, the others end with it. */
    public void settle(Matter matter, Outcome outcome, @Nullable UUID decision, Instant at) {
        votes.settle(matter, outcome, decision, at);
    }

    /** Ends a matter that needs no decision any more. */
    public void drop(Matter matter, Instant at) {
        votes.voidAll(matter, at);
    }
}
