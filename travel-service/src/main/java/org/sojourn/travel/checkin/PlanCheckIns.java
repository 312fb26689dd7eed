package org.sojourn.travel.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.travel.policy.Risk;
import org.sojourn.travel.trip.Travel;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripEvent;
import org.sojourn.travel.trip.TripObserver;

/** Keeps the check-ins of a trip as its plan asks for them: made with its authorisation or departure, remade with each change, over with its return. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PlanCheckIns implements TripObserver {

    private final CheckInPlan plan;
    private final CheckInConfig config;
    private final Paces paces;

    PlanCheckIns(CheckInPlan plan, CheckInConfig config, Paces paces) {
        this.plan = plan;
        this.config = config;
        this.paces = paces;
    }

    @Override
    public void changed(AccessDecision by, Trip trip, List<TripEvent> facts, Instant at) {
        Travel travel = trip.journey().state();
        if (travel == Travel.AWAY
                || (trip.permit().state().authorises() && trip.journey().notYetLeft())) {
            Risk risk = Paces.known(trip.permit().risk());
            plan.follow(by, trip, new Schedule(config, paces.of(risk), risk).of(Watched.of(trip)), at);
        } else if (trip.journey().returnedOn() != null) {
            plan.comeHome(by, trip, at);
        } else {
            plan.drop(by, trip, at);
        }
    }
}
