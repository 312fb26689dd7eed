package org.sojourn.travel.trip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.travel.assessment.Assessment.EditionRef;

/** Ends a trip before departure because of one edition: withdrawn while it is undecided, cancelled once it is authorised. */
@ApplicationScoped
public class EndForGuidance {

    private final TripLog log;

    EndForGuidance(TripLog log) {
        this.log = log;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void end(AccessDecision by, Trip trip, EditionRef guidance, Instant at) {
        boolean authorised = trip.permit().state().authorises();
        Action action = authorised ? Action.CANCEL : Action.WITHDRAW;
        TripRules.check(action, trip, by.caller().subject(), at);
        List<TripEvent> facts = authorised
                ? trip.cancel(ReasonCode.GUIDANCE, guidance, at)
                : trip.withdraw(ReasonCode.GUIDANCE, guidance, at);
        log.record(by, action.wireName(), trip, facts, at);
    }
}
