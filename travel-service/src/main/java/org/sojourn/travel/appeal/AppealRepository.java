package org.sojourn.travel.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.problem.NotFound;
import org.sojourn.platform.web.Cursor;
import org.sojourn.travel.trip.Trip;

/** Appeals as aggregates; every way to one demands a decision, and row-level security repeats it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AppealRepository {

    private final EntityManager entities;

    AppealRepository(EntityManager entities) {
        this.entities = entities;
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
                        "from Appeal where travellerId = :traveller and tripId = :trip order by filedAt, id",
                        Appeal.class)
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
        String sql = "from Appeal where travellerId <> :caller" + (state == null ? "" : " and state = :state")
                + (cursor.isEmpty() ? "" : " and (filedAt, id) < (:filedAt, :id)") + " order by filedAt desc, id desc";
        TypedQuery<Appeal> query = entities.createQuery(sql, Appeal.class)
                .setParameter("caller", decision.caller().subject());
        if (state != null) {
            query.setParameter("state", state);
        }
        if (cursor.isPresent()) {
            query.setParameter("filedAt", cursor.get().instant(0))
                    .setParameter("id", cursor.get().uuid(1));
        }
        return query.setMaxResults(limit + 1).getResultList().stream()
                .filter(appeal -> decision.unit(appeal.unitPath()))
                .toList();
    }

    /** Open appeals whose trip begins without them; what another replica holds is left out. */
    List<Appeal> overtaken(AccessDecision system, Instant at, int limit) {
        if (!system.bySystem()) {
            throw new IllegalStateException("only the system looks through all appeals");
        }
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        "select * from appeal where state = 'FILED' and expires_at <= :at"
                                + " order by expires_at limit :limit for update skip locked",
                        Appeal.class)
                .setParameter("at", at)
                .setParameter("limit", limit)
                .getResultList();
    }

    void flush() {
        entities.flush();
    }
}
