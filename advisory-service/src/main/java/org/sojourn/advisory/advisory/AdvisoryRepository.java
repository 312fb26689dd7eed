package org.sojourn.advisory.advisory;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.sojourn.advisory.advisory.AdvisoryRejected.Reason;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.problem.NotFound;

/** Advisories for those who write them. */
@ApplicationScoped
class AdvisoryRepository implements PanacheRepositoryBase<Advisory, UUID> {

    private final EditionRepository editions;

    AdvisoryRepository(EditionRepository editions) {
        this.editions = editions;
    }

    /** The advisory, locked until the transaction ends; refused to those who see an edition but do not act for its unit. */
    Advisory lock(AccessDecision decision, AdvisoryKey key) {
        PanacheQuery<Advisory> named = switch (key) {
            case AdvisoryKey.ById(UUID id) -> find("id", id);
            case AdvisoryKey.ByReference(String reference) -> find("reference", reference);
        };
        return named.withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> editions.of(decision, key).isEmpty()
                        ? new NotFound()
                        : new AdvisoryRejected(Reason.FOREIGN_UNIT));
    }

    /** Whether an advisory was made of a suggestion. */
    boolean knows(AccessDecision system, UUID suggestion) {
        return !getEntityManager()
                .createQuery("select e.number from Edition e where e.suggestionId = :suggestion", Integer.class)
                .setParameter("suggestion", suggestion)
                .getResultList()
                .isEmpty();
    }

    /** Scheduled editions whose time has come, with their advisories locked. */
    List<EditionId> dueForPublication(AccessDecision system, Instant now, int limit) {
        return due("e.status = 'SCHEDULED' and e.effective_from <= :now", now, limit);
    }

    /** Editions in force whose time has run out, with their advisories locked. */
    List<EditionId> dueForExpiry(AccessDecision system, Instant now, int limit) {
        return due("e.status = 'PUBLISHED' and e.expires_at <= :now", now, limit);
    }

    private List<EditionId> due(String condition, Instant now, int limit) {
        String sql = "select a.id, e.number from advisory a join edition e on e.advisory_id = a.id where " + condition
                + " limit :limit for update of a skip locked";
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(sql, Object[].class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .stream()
                .map(row -> new EditionId((UUID) row[0], (Integer) row[1]))
                .toList();
    }
}
