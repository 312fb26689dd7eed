package org.sojourn.travel.condition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.id.Reference;
import org.sojourn.platform.problem.NotFound;
import org.sojourn.travel.trip.Trip;

/** Conditions as aggregates; of a trip that is not theirs, people see those they own and no others. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ConditionRepository {

    private final EntityManager entities;

    ConditionRepository(EntityManager entities) {
        this.entities = entities;
    }

    void add(AccessDecision by, Condition condition) {
        if (!covers(by, condition)) {
            throw new NotFound();
        }
        entities.persist(condition);
    }

    /** The conditions of a trip, in the order in which they were stated. */
    List<Condition> of(Trip trip) {
        return entities.createQuery(
                        "from Condition where travellerId = :traveller and tripId = :trip order by id", Condition.class)
                .setParameter("traveller", trip.travellerId())
                .setParameter("trip", trip.id())
                .getResultList();
    }

    /** What the caller sees of the conditions of a trip, which he need not see itself. */
    List<Condition> of(AccessDecision decision, String tripIdOrReference) {
        boolean reference = Reference.isReference(tripIdOrReference);
        return entities.createQuery(
                        "from Condition where %s = :trip order by id".formatted(reference ? "tripReference" : "tripId"),
                        Condition.class)
                .setParameter("trip", reference ? tripIdOrReference : id(tripIdOrReference))
                .getResultStream()
                .filter(condition -> covers(decision, condition))
                .toList();
    }

    Condition get(AccessDecision decision, String tripIdOrReference, UUID id) {
        return of(decision, tripIdOrReference).stream()
                .filter(condition -> condition.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Open conditions whose time has passed; what another replica holds is left out. */
    List<Condition> missed(AccessDecision system, Instant at, int limit) {
        return due(system, "due_at <= :at and state = 'OPEN' order by due_at", at, limit);
    }

    /** Open conditions whose owner is to be reminded. */
    List<Condition> toRemind(AccessDecision system, Instant at, int limit) {
        return due(system, "remind_at <= :at and state = 'OPEN' and reminded_at is null order by remind_at", at, limit);
    }

    void flush() {
        entities.flush();
    }

    private List<Condition> due(AccessDecision system, String condition, Instant at, int limit) {
        system.requireSystem();
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        "select {t.*} from condition t where " + condition + " limit :limit for update skip locked",
                        Condition.class,
                        "t")
                .setParameter("at", at)
                .setParameter("limit", limit)
                .getResultList();
    }

    private static boolean covers(AccessDecision decision, Condition condition) {
        return decision.covers(condition.travellerId(), condition.unitPath())
                || decision.covers(condition.ownerId(), condition.unitPath());
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }
}
