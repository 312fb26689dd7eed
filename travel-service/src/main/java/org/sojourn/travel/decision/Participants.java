package org.sojourn.travel.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.travel.trip.DecisionTable;
import org.sojourn.travel.trip.InquiryTable;
import org.sojourn.travel.trip.Trip;

/** Everybody who had a part in deciding a trip: who said something on it, decided it, questioned its traveller, or took himself out. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Participants {

    private final VoteTable votes;
    private final RecusalTable recusals;
    private final DecisionTable decisions;
    private final InquiryTable inquiries;

    Participants(VoteTable votes, RecusalTable recusals, DecisionTable decisions, InquiryTable inquiries) {
        this.votes = votes;
        this.recusals = recusals;
        this.decisions = decisions;
        this.inquiries = inquiries;
    }

    public Set<UUID> of(AccessDecision by, Trip trip) {
        Set<UUID> people = new HashSet<>(recusals.of(trip));
        votes.of(by, trip).forEach(vote -> people.add(vote.voter()));
        decisions.of(by, trip).forEach(decision -> {
            if (decision.decider() != null) {
                people.add(decision.decider());
            }
        });
        people.addAll(inquiries.askers(by, trip));
        return people;
    }
}
