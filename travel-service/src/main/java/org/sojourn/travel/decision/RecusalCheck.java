package org.sojourn.travel.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.sojourn.travel.decision.DecisionRejected.Reason;
import org.sojourn.travel.trip.Action;
import org.sojourn.travel.trip.ActionCheck;
import org.sojourn.travel.trip.Trip;

/** Who has taken himself out of a trip decides it no more. */
@ApplicationScoped
public class RecusalCheck implements ActionCheck {

    private final RecusalTable recusals;

    RecusalCheck(RecusalTable recusals) {
        this.recusals = recusals;
    }

    @Override
    public void check(Action action, Trip trip, UUID person) {
        if ((action == Action.DECIDE || action == Action.RECUSE)
                && recusals.of(trip).contains(person)) {
            throw new DecisionRejected(Reason.RECUSED);
        }
    }
}
