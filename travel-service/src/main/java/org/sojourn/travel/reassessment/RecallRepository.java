package org.sojourn.travel.reassessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.travel.trip.Trip;

/** Orders to come home, reached by their trip. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RecallRepository {

    private final EntityManager entities;

    RecallRepository(EntityManager entities) {
        this.entities = entities;
    }

    void add(Recall recall) {
        entities.persist(recall);
    }

    /** The orders of one trip, newest first. */
    List<Recall> of(AccessDecision decision, Trip trip) {
        if (!decision.covers(trip.travellerId(), trip.unitPath())) {
            throw new IllegalStateException("access was decided for another trip");
        }
        return entities.createQuery("from Recall where tripId = :trip order by orderedAt desc, id desc", Recall.class)
                .setParameter("trip", trip.id())
                .getResultList();
    }

    Optional<Recall> running(AccessDecision decision, Trip trip) {
        return of(decision, trip).stream().filter(recall -> !recall.ended()).findFirst();
    }

    void flush() {
        entities.flush();
    }
}
