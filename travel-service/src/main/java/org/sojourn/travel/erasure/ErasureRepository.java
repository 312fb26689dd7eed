package org.sojourn.travel.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.problem.NotFound;
import org.sojourn.platform.roster.UnitPages;
import org.sojourn.platform.web.Cursor;
import org.sojourn.travel.trip.ListView;

/** Erasures; every way to one demands a decision, and row-level security repeats it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ErasureRepository {

    private static final UnitPages.Rows ALL =
            new UnitPages.Rows("{t.*}", "erasure", "true", "requested_at desc, id desc");

    private final EntityManager entities;
    private final UnitPages pages;

    ErasureRepository(EntityManager entities, UnitPages pages) {
        this.entities = entities;
        this.pages = pages;
    }

    void add(AccessDecision by, Erasure erasure) {
        if (!by.unit(erasure.unitPath())) {
            throw new NotFound();
        }
        entities.persist(erasure);
        entities.flush();
    }

    Erasure get(AccessDecision by, UUID id) {
        Erasure erasure = entities.find(Erasure.class, id);
        if (erasure == null || !by.covers(erasure.personId(), erasure.unitPath())) {
            throw new NotFound();
        }
        return erasure;
    }

    /** Of whatever unit it was asked for. */
    boolean open(AccessDecision system, UUID person) {
        system.requireSystem();
        return !entities.createQuery("from Erasure where personId = :person and state = REQUESTED", Erasure.class)
                .setParameter("person", person)
                .getResultList()
                .isEmpty();
    }

    /** The newest first; one more than asked for tells whether there are more. */
    List<Erasure> page(
            AccessDecision by, ListView view, @Nullable ErasureState state, Optional<Cursor> cursor, int limit) {
        String more = "and person_id " + (view == ListView.OWN ? "= :caller" : "<> :caller")
                + (state == null ? "" : " and state = '%s'".formatted(state))
                + (cursor.isEmpty() ? "" : " and (requested_at, id) < (:requestedAt, :id)");
        String sql = view == ListView.OWN ? ALL.select(more, limit + 1) : pages.of(by, ALL, more, limit + 1);
        NativeQuery<Erasure> query = entities.unwrap(Session.class)
                .createNativeQuery(sql, Erasure.class, "t")
                .setParameter("caller", by.caller().subject());
        cursor.ifPresent(
                from -> query.setParameter("requestedAt", from.instant(0)).setParameter("id", from.uuid(1)));
        return query.getResultList();
    }

    void flush() {
        entities.flush();
    }
}
