package org.sojourn.travel.trip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.List;

/** Asks every check what blocks a trip, and moves it between planned and ready accordingly. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Readiness {

    private final Instance<ReadinessCheck> checks;

    Readiness(@Any Instance<ReadinessCheck> checks) {
        this.checks = checks;
    }

    /** Answers what it found. */
    List<Blocker> review(Trip trip) {
        List<Blocker> found = blockers(trip);
        trip.review(found);
        return found;
    }

    /** Empty before the trip is authorised: then its authorisation is what it waits for. */
    List<Blocker> blockers(Trip trip) {
        if (!trip.permit().state().authorises() || !trip.journey().notYetLeft()) {
            return List.of();
        }
        return checks.stream().flatMap(check -> check.blockers(trip).stream()).toList();
    }
}
