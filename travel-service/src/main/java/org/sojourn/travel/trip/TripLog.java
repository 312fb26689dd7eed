package org.sojourn.travel.trip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.travel.trip.messaging.TripEventWriter;

/** What every change of a trip ends with, in its transaction: facts in the outbox, an audit entry, the row written. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TripLog {

    private final TripRepository trips;
    private final TripEventWriter events;
    private final TripSecrets secrets;
    private final Audit audit;
    private final Readiness readiness;
    private final Instance<TripObserver> observers;

    TripLog(
            TripRepository trips,
            TripEventWriter events,
            TripSecrets secrets,
            Audit audit,
            Readiness readiness,
            @Any Instance<TripObserver> observers) {
        this.trips = trips;
        this.events = events;
        this.secrets = secrets;
        this.audit = audit;
        this.readiness = readiness;
        this.observers = observers;
    }

    /** Answers what blocks the trip after the change. */
    public List<Blocker> record(AccessDecision by, String action, Trip trip, List<TripEvent> facts, Instant at) {
        if (!trip.draft()) {
            observers.forEach(observer -> observer.changed(by, trip, facts, at));
        }
        List<Blocker> blockers = readiness.review(trip);
        if (!facts.isEmpty()) {
            events.write(TripSnapshot.of(trip), facts, trip::nextFact, at, () -> secrets.forDebrief(trip));
        }
        audit.written(by, "trip:" + action, "trip", trip.id(), trip.travellerId(), trip.unitPath());
        trips.flush();
        return blockers;
    }
}
