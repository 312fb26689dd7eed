package org.sojourn.travel.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sojourn.platform.access.AccessDecision;
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

    /** Open amendments whose date for that has come; marked as such, so that each is found once. */
    List<Amendment> due(AccessDecision system, Mark mark, Instant at, int limit) {
        system.requireSystem();
        List<?> found = entities.createNativeQuery("""
                        update amendment set %1$s = :at where id = any (array(
                          select id from amendment where state = 'OPEN' and %1$s is null and %2$s <= :at
                          order by %2$s limit :limit for update skip locked))
                        returning id""".formatted(mark.column, mark.due), UUID.class)
                .setParameter("at", at)
                .setParameter("limit", limit)
                .getResultList();
        return found.stream().map(id -> entities.find(Amendment.class, id)).toList();
    }

    /** What is done once, when its date has come. */
    enum Mark {
        REMINDED("reminded_at", "remind_at"),
        ESCALATED("escalated_at", "due_at");

        private final String column;
        private final String due;

        Mark(String column, String due) {
            this.column = column;
            this.due = due;
        }
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
