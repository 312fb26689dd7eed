package org.sojourn.travel.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sojourn.platform.problem.NotFound;
import org.sojourn.travel.trip.Trip;

/** Amendments, reached by a trip that somebody was let to. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AmendmentRepository {

    private final EntityManager entities;

    AmendmentRepository(EntityManager entities) {
        this.entities = entities;
    }

    void add(Amendment amendment) {
        entities.persist(amendment);
    }

    Amendment get(Trip trip, String id) {
        return of(trip).stream()
                .filter(amendment -> amendment.id().toString().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The amendments of a trip, newest first. */
    List<Amendment> of(Trip trip) {
        return of(trip.id());
    }

    Optional<Amendment> open(UUID trip) {
        return of(trip).stream()
                .filter(amendment -> amendment.state() == AmendmentState.OPEN)
                .findFirst();
    }

    void flush() {
        entities.flush();
    }

    private List<Amendment> of(UUID trip) {
        return entities.createQuery(
                        "from Amendment where tripId = :trip order by proposedAt desc, id desc", Amendment.class)
                .setParameter("trip", trip)
                .getResultList();
    }
}
