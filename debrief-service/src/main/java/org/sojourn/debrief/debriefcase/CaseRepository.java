package org.sojourn.debrief.debriefcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.id.Reference;
import org.sojourn.platform.problem.NotFound;
import org.sojourn.platform.roster.UnitPages;
import org.sojourn.platform.web.Cursor;

/** Debrief cases, as far as the row-level policies show them. */
@ApplicationScoped
class CaseRepository {

    private static final String ORDER = "due_at, id";

    private final EntityManager rows;
    private final UnitPages pages;

    CaseRepository(EntityManager rows, UnitPages pages) {
        this.rows = rows;
        this.pages = pages;
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

    /** In SQL, for a list of any length is one statement there. */
    @SuppressWarnings("unchecked")
    Set<UUID> debriefed(AccessDecision decision, List<UUID> travellers, List<UUID> trips) {
        return Set.copyOf(rows.createNativeQuery("""
                        select trip_id from debrief_case
                        where traveller_id = any(cast(:travellers as uuid[])) and trip_id = any(cast(:trips as uuid[]))""", UUID.class)
                .setParameter("travellers", travellers.toArray(UUID[]::new))
                .setParameter("trips", trips.toArray(UUID[]::new))
                .getResultList());
    }

    /** Cases by their ids, in one statement. */
    List<DebriefCase> all(AccessDecision decision, List<UUID> ids) {
        return rows.unwrap(Session.class).findMultiple(DebriefCase.class, ids);
    }

    /** Cases with a reminder to give, the oldest first; what another replica has in hand is left to it. */
    List<DebriefCase> lockToRemind(AccessDecision decision, Instant now, int limit) {
        return rows.unwrap(Session.class)
                .createNativeQuery("""
                        select {t.*} from debrief_case t where remind_at <= :now and paused_at is null
                        order by remind_at limit :limit for update skip locked""", DebriefCase.class, "t")
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }

    List<DebriefCase> own(AccessDecision decision, Optional<Cursor> after, int limit) {
        return ofPerson("traveller_id = :caller", decision, after, limit);
    }

    /** Who works on a case works on few. */
    List<DebriefCase> queue(AccessDecision decision, CaseQueue queue, Optional<Cursor> after, int limit) {
        if (queue == CaseQueue.MINE) {
            return ofPerson("debriefer_id = :caller and " + queue.condition(), decision, after, limit);
        }
        UnitPages.Rows cases = new UnitPages.Rows("{t.*}", "debrief_case", queue.condition(), ORDER);
        return page(pages.of(decision, cases, rest(after), limit), after).getResultList();
    }

    private List<DebriefCase> ofPerson(String condition, AccessDecision decision, Optional<Cursor> after, int limit) {
        String sql = "select {t.*} from debrief_case t where %s %s order by %s limit %d"
                .formatted(condition, rest(after), ORDER, limit);
        return page(sql, after)
                .setParameter("caller", decision.caller().subject())
                .getResultList();
    }

    private static String rest(Optional<Cursor> after) {
        return after.isPresent() ? "and (due_at, id) > (:dueAt, :id)" : "";
    }

    private NativeQuery<DebriefCase> page(String sql, Optional<Cursor> after) {
        NativeQuery<DebriefCase> query = rows.unwrap(Session.class).createNativeQuery(sql, DebriefCase.class, "t");
        after.ifPresent(cursor -> query.setParameter("dueAt", cursor.instant(0)).setParameter("id", cursor.uuid(1)));
        return query;
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
