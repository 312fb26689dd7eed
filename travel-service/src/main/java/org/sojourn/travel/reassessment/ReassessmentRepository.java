package org.sojourn.travel.reassessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.problem.NotFound;

/** Reassessments; every way to one demands a decision, and row-level security repeats it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ReassessmentRepository {

    private static final String TELL = """
            update reassessment set told_at = :at where id = any(array(
              select id from reassessment where state = 'OPEN' and told_at is null
              order by opened_at limit :limit for update skip locked))
            returning traveller_id, id, object_kind""";

    private final EntityManager entities;

    ReassessmentRepository(EntityManager entities) {
        this.entities = entities;
    }

    Reassessment get(AccessDecision decision, String id) {
        Reassessment task = entities.createQuery("from Reassessment where id = :id", Reassessment.class)
                .setParameter("id", uuid(id))
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!decision.covers(task.travellerId(), task.unitPath())) {
            throw new NotFound();
        }
        return task;
    }

    /** All of one trip or invitation, newest first. */
    List<Reassessment> of(UUID object) {
        return entities.createQuery(
                        "from Reassessment where objectId = :object order by openedAt desc, id desc",
                        Reassessment.class)
                .setParameter("object", object)
                .getResultList();
    }

    /** The open ones of one trip or invitation, newest first. */
    List<Reassessment> open(UUID object) {
        return in(object, ReassessmentState.OPEN);
    }

    List<Reassessment> in(UUID object, ReassessmentState state) {
        return entities.createQuery(
                        "from Reassessment where objectId = :object and state = :state order by openedAt desc, id desc",
                        Reassessment.class)
                .setParameter("object", object)
                .setParameter("state", state)
                .getResultList();
    }

    void flush() {
        entities.flush();
    }

    /** Open ones whose person did not know of them yet; marked as told, in one statement however many there are. */
    List<Asked> tell(AccessDecision system, Instant at, int limit) {
        system.requireSystem();
        return entities.unwrap(Session.class)
                .createNativeQuery(TELL, Object[].class)
                .setParameter("at", at)
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> new Asked((UUID) row[0], (UUID) row[1], Subject.valueOf((String) row[2])))
                .toList();
    }

    List<Reassessment> toRemind(AccessDecision system, Instant at, int limit) {
        return due(system, "reminded_at is null and remind_at <= :at order by remind_at", at, limit);
    }

    /** Open ones whose deadline has passed and that nobody was told of. */
    List<Reassessment> missed(AccessDecision system, Instant at, int limit) {
        return due(system, "escalated_at is null and due_at <= :at order by due_at", at, limit);
    }

    private List<Reassessment> due(AccessDecision system, String condition, Instant at, int limit) {
        system.requireSystem();
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        "select {t.*} from reassessment t where state = 'OPEN' and " + condition
                                + " limit :limit for update skip locked",
                        Reassessment.class,
                        "t")
                .setParameter("at", at)
                .setParameter("limit", limit)
                .getResultList();
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }
}
