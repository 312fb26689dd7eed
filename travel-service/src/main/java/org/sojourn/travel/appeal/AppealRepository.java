package org.sojourn.travel.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
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
import org.sojourn.travel.trip.Trip;

/** Appeals as aggregates; every way to one demands a decision, and row-level security repeats it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AppealRepository {

    private static final UnitPages.Rows ALL = new UnitPages.Rows("{t.*}", "appeal", "true", "filed_at desc, id desc");

    private final EntityManager entities;
    private final UnitPages pages;

    AppealRepository(EntityManager entities, UnitPages pages) {
        this.entities = entities;
        this.pages = pages;
    }

    void add(AccessDecision by, Appeal appeal) {
        if (!by.self(appeal.travellerId())) {
            throw new NotFound();
        }
        entities.persist(appeal);
        entities.flush();
    }

    Appeal get(AccessDecision decision, UUID id) {
        Appeal appeal = entities.find(Appeal.class, id);
        if (appeal == null || !decision.covers(appeal.travellerId(), appeal.unitPath())) {
            throw new NotFound();
        }
        return appeal;
    }

    /** The appeals of a trip, oldest first. */
    List<Appeal> of(Trip trip) {
        return entities.createQuery(
                        "from Appeal where travellerId = :traveller and tripId = :trip order by id", Appeal.class)
                .setParameter("traveller", trip.travellerId())
                .setParameter("trip", trip.id())
                .getResultList();
    }

    Optional<Appeal> open(Trip trip) {
        return of(trip).stream()
                .filter(appeal -> appeal.state() == AppealState.FILED)
                .findFirst();
    }

    /** Appeals of others, the newest first; one more than asked for tells whether there are more. */
    List<Appeal> page(AccessDecision decision, @Nullable AppealState state, Optional<Cursor> cursor, int limit) {
        String more = "and traveller_id <> :caller" + (state == null ? "" : " and state = '%s'".formatted(state))
                + (cursor.isEmpty() ? "" : " and (filed_at, id) < (:filedAt, :id)");
        NativeQuery<Appeal> query = entities.unwrap(Session.class)
                .createNativeQuery(pages.of(decision, ALL, more, limit + 1), Appeal.class, "t")
                .setParameter("caller", decision.caller().subject());
        cursor.ifPresent(from -> query.setParameter("filedAt", from.instant(0)).setParameter("id", from.uuid(1)));
        return query.getResultList().stream()
                .filter(appeal -> decision.unit(appeal.unitPath()))
                .toList();
    }

    /** Open appeals whose trip begins without them; what another replica holds is left out. */
    List<Appeal> overtaken(AccessDecision system, Instant at, int limit) {
        system.requireSystem();
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        "select {t.*} from appeal t where state = 'FILED' and expires_at <= :at"
                                + " order by expires_at limit :limit for update skip locked",
                        Appeal.class,
                        "t")
                .setParameter("at", at)
                .setParameter("limit", limit)
                .getResultList();
    }

    void flush() {
        entities.flush();
    }
}
