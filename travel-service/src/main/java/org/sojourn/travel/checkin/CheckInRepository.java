package org.sojourn.travel.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.problem.NotFound;
import org.sojourn.travel.trip.Trip;

/** Check-ins as aggregates; every way to one leads through its trip and demands a decision. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CheckInRepository {

    private final EntityManager entities;

    CheckInRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Locked, so that an answer and the ladder take turns and neither fails for the other. */
    CheckIn get(AccessDecision decision, Trip trip, UUID id) {
        requireCover(decision, trip);
        return entities.createQuery("from CheckIn where tripId = :trip and id = :id", CheckIn.class)
                .setParameter("trip", trip.id())
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What a trip asks for and asked for, in the order of time; what became void is left out. */
    List<CheckIn> of(AccessDecision decision, Trip trip) {
        requireCover(decision, trip);
        return entities.createQuery(
                        "from CheckIn where tripId = :trip and state <> 'VOID' order by dueAt, id", CheckIn.class)
                .setParameter("trip", trip.id())
                .getResultList();
    }

    /** Writes what has changed, so that the version is the one that will be committed. */
    void flush() {
        entities.flush();
    }

    private static void requireCover(AccessDecision decision, Trip trip) {
        if (!decision.covers(trip.travellerId(), trip.unitPath())) {
            throw new NotFound();
        }
    }
}
