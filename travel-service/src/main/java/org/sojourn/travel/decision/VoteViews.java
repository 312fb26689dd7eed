package org.sojourn.travel.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.travel.trip.Trip;

/** Shows what deciders said, no further than its reader may see. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class VoteViews {

    private final VoteTable votes;
    private final Disclosure disclosure;

    VoteViews(VoteTable votes, Disclosure disclosure) {
        this.votes = votes;
        this.disclosure = disclosure;
    }

    /** The votes on a matter, oldest first. What guidance came after no longer counts, although nobody has voted anew yet. */
    public List<VoteView> of(AccessDecision by, Matter matter, @Nullable Instant guidanceChangedAt) {
        return votes.of(by, matter).stream()
                .map(vote -> view(by, matter.trip(), vote, guidanceChangedAt))
                .toList();
    }

    private VoteView view(AccessDecision by, Trip trip, Vote vote, @Nullable Instant guidanceChangedAt) {
        boolean settled = vote.settledAt() != null;
        boolean outdated = guidanceChangedAt != null && !guidanceChangedAt.isBefore(vote.at());
        boolean told = !by.self(trip.travellerId()) || settled;
        return new VoteView(
                vote.at(),
                settled || (vote.counting() && !outdated),
                disclosure.name(by.caller(), trip, vote.voter()),
                told ? vote.outcome() : null,
                told ? vote.reasons() : null,
                disclosure.restricted(by.caller(), trip) ? votes.restricted(by, trip, vote) : null,
                told ? vote.conditions() : null);
    }
}
