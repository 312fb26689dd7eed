package org.sojourn.travel.trip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;

/** Keeps what debrief-service told of a trip's case; the trip follows as far as its table allows, and later for the rest. */
@ApplicationScoped
public class NoteCase {

    private final Access access;
    private final TripRepository trips;
    private final TripLog log;
    private final InstantSource clock;

    NoteCase(Access access, TripRepository trips, TripLog log, InstantSource clock) {
        this.access = access;
        this.trips = trips;
        this.log = log;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void reopen(UUID tripId) {
        AccessDecision system = access.system("debriefcase-feed");
        Instant at = clock.instant();
        Trip trip = trips.get(system, tripId.toString());
        log.record(system, "case-reopened", trip, trip.reopenCase(at), at);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void note(UUID tripId, CaseFact fact) {
        AccessDecision system = access.system("debriefcase-feed");
        Instant at = clock.instant();
        Trip trip = trips.get(system, tripId.toString());
        log.record(system, "case-" + fact.name().toLowerCase(java.util.Locale.ROOT), trip, trip.noteCase(fact, at), at);
    }
}
