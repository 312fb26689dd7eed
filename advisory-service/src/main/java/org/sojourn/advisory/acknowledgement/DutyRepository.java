package org.sojourn.advisory.acknowledgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.sojourn.advisory.advisory.AdvisoryKey;

/** What editions ask; nothing in it is about a person. */
@ApplicationScoped
class DutyRepository {

    private static final String LATEST = " and d.number <= :number order by d.number desc";

    private final EntityManager rows;

    DutyRepository(EntityManager rows) {
        this.rows = rows;
    }

    void add(Duty duty) {
        rows.persist(duty);
        rows.flush();
    }

    /** Ends what an advisory asks now; written at once, for one duty at most stands open. */
    void end(UUID advisory, VoidReason reason, Instant at) {
        rows.createQuery("from Duty d where d.advisoryId = :advisory and d.endedAt is null", Duty.class)
                .setParameter("advisory", advisory)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .forEach(duty -> duty.end(reason, at));
        rows.flush();
    }

    /** What an edition asks, or the major one that a minor one follows. */
    Optional<Duty> of(UUID advisory, int number) {
        return latest(advisory, number).getResultStream().findFirst();
    }

    /** The same, kept from ending until the transaction does. */
    Optional<Duty> hold(UUID advisory, int number) {
        return latest(advisory, number)
                .setLockMode(LockModeType.PESSIMISTIC_READ)
                .getResultStream()
                .findFirst();
    }

    Optional<Duty> of(AdvisoryKey key, int number) {
        return switch (key) {
            case AdvisoryKey.ById(UUID id) -> of(id, number);
            case AdvisoryKey.ByReference(String reference) ->
                rows.createQuery("from Duty d where d.reference = :reference" + LATEST, Duty.class)
                        .setParameter("reference", reference)
                        .setParameter("number", number)
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst();
        };
    }

    /** A duty of which not everybody has been asked yet. */
    Optional<Duty> nextToAsk() {
        return next(
                "select {t.*} from acknowledgement_duty t where asked_at is null and ended_at is null order by since"
                        + " limit 1 for update skip locked");
    }

    /** An ended duty with acknowledgements that still stand open. */
    Optional<Duty> nextToSettle() {
        return next("select {t.*} from acknowledgement_duty t where ended_at is not null and settled_at is null"
                + " order by ended_at limit 1 for update skip locked");
    }

    private TypedQuery<Duty> latest(UUID advisory, int number) {
        return rows.createQuery("from Duty d where d.advisoryId = :advisory" + LATEST, Duty.class)
                .setParameter("advisory", advisory)
                .setParameter("number", number)
                .setMaxResults(1);
    }

    private Optional<Duty> next(String sql) {
        List<Duty> found = rows.unwrap(Session.class)
                .createNativeQuery(sql, Duty.class, "t")
                .getResultList();
        return found.stream().findFirst();
    }
}
