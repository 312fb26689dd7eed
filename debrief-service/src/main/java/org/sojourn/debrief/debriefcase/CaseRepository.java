package org.sojourn.debrief.debriefcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.id.Reference;
import org.sojourn.platform.problem.NotFound;
import org.sojourn.platform.web.Cursor;

/** Debrief cases, as far as the row-level policies show them. */
@ApplicationScoped
class CaseRepository {

    private final EntityManager rows;

    CaseRepository(EntityManager rows) {
        this.rows = rows;
    }

    DebriefCase find(AccessDecision decision, String idOrReference) {
        return find(idOrReference, LockModeType.NONE);
    }

    /** Finds a case and keeps others from changing it until the transaction ends. */
    DebriefCase lock(AccessDecision decision, String idOrReference) {
        return find(idOrReference, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<DebriefCase> lockByTrip(AccessDecision decision, UUID traveller, UUID trip) {
        return rows.createQuery(
                        "from DebriefCase c where c.traveller.id = :traveller and c.trip.id = :trip", DebriefCase.class)
                .setParameter("traveller", traveller)
                .setParameter("trip", trip)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Cases with a reminder to give, the oldest first; what another replica has in hand is left to it. */
    @SuppressWarnings("unchecked")
    List<DebriefCase> lockToRemind(AccessDecision decision, Instant now, int limit) {
        return rows.createNativeQuery("""
                        select * from debrief_case where remind_at <= :now and paused_at is null
                        order by remind_at limit :limit for update skip locked""", DebriefCase.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }

    List<DebriefCase> own(AccessDecision decision, Optional<Cursor> after, int rows) {
        return page(decision, "c.traveller.id = :caller", after, rows);
    }

    List<DebriefCase> queue(AccessDecision decision, CaseQueue queue, Optional<Cursor> after, int rows) {
        return page(decision, queue.condition(), after, rows);
    }

    private List<DebriefCase> page(AccessDecision decision, String condition, Optional<Cursor> after, int limit) {
        String rest = after.isPresent() ? " and (c.term.dueAt, c.id) > (:dueAt, :id)" : "";
        TypedQuery<DebriefCase> query = rows.createQuery(
                "from DebriefCase c where " + condition + rest + " order by c.term.dueAt, c.id", DebriefCase.class);
        if (condition.contains(":caller")) {
            query.setParameter("caller", decision.caller().subject());
        }
        after.ifPresent(cursor -> query.setParameter("dueAt", cursor.instant(0)).setParameter("id", cursor.uuid(1)));
        return query.setMaxResults(limit).getResultList();
    }

    void add(AccessDecision decision, DebriefCase opened) {
        rows.persist(opened);
    }

    void flush() {
        rows.flush();
    }

    private DebriefCase find(String idOrReference, LockModeType lock) {
        boolean isReference = Reference.isReference(idOrReference);
        String by = isReference ? "reference" : "id";
        return rows.createQuery("from DebriefCase c where c." + by + " = :key", DebriefCase.class)
                .setParameter("key", isReference ? idOrReference : uuid(idOrReference))
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound();
        }
    }
}
