package org.sojourn.advisory.acknowledgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.sojourn.advisory.advisory.EditionId;
import org.sojourn.platform.access.AccessDecision;

/** Acknowledgements, as far as the row-level policy shows them. */
@ApplicationScoped
class AcknowledgementRepository {

    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private static final String COUNTS = "select status, count(*) as people,"
            + " count(*) filter (where status in ('REQUIRED', 'SEEN') and due_at <= :now) as overdue from acknowledgement"
            + " where advisory_id = :advisory and number = :number group by status";

    private static final String TO_CHASE = "select a.* from acknowledgement a"
            + " join acknowledgement_duty d using (advisory_id, number)"
            + " where a.next_at <= :now and d.ended_at is null order by a.next_at limit :limit for update of a skip locked";

    private final Session rows;

    AcknowledgementRepository(Session rows) {
        this.rows = rows;
    }

    Optional<Acknowledgement> find(AccessDecision decision, UUID id) {
        return Optional.ofNullable(rows.find(Acknowledgement.class, id));
    }

    /** Whom an acknowledgement is asked of. */
    Optional<UUID> personOf(AccessDecision decision, UUID id) {
        return rows.createQuery("select a.personId from Acknowledgement a where a.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    Optional<Acknowledgement> of(AccessDecision decision, EditionId edition, UUID person) {
        return of(edition, person, LockModeType.NONE);
    }

    Optional<Acknowledgement> lock(AccessDecision decision, EditionId edition, UUID person) {
        return of(edition, person, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The same as it stands now, locked. */
    Acknowledgement relock(AccessDecision decision, Acknowledgement known) {
        rows.refresh(known, LockModeType.PESSIMISTIC_WRITE);
        return known;
    }

    /** The person's own, those last asked for first. */
    List<Acknowledgement> own(
            AccessDecision decision, Set<AcknowledgementStatus> statuses, @Nullable Position before, int limit) {
        return rows.createQuery(
                        "from Acknowledgement a where a.personId = :person and a.status in :statuses"
                                + " and (a.requiredAt, a.id) < (:at, :id) order by a.requiredAt desc, a.id desc",
                        Acknowledgement.class)
                .setParameter("person", decision.caller().subject())
                .setParameter("statuses", statuses)
                .setParameter("at", before == null ? END_OF_TIME : before.requiredAt())
                .setParameter("id", before == null ? LAST : before.id())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those of one edition in the units of the decision, in the order of the people's ids. */
    List<Acknowledgement> ofEdition(
            AccessDecision decision,
            EditionId edition,
            Set<AcknowledgementStatus> statuses,
            @Nullable UUID after,
            int limit) {
        return rows.createQuery(
                        "from Acknowledgement a where a.advisoryId = :advisory and a.number = :number"
                                + " and a.status in :statuses and a.personId > :after order by a.personId",
                        Acknowledgement.class)
                .setParameter("advisory", edition.advisoryId())
                .setParameter("number", edition.number())
                .setParameter("statuses", statuses)
                .setParameter("after", after == null ? FIRST : after)
                .setMaxResults(limit)
                .getResultList();
    }

    boolean seesAny(AccessDecision decision, EditionId edition) {
        return !ofEdition(decision, edition, EnumSet.allOf(AcknowledgementStatus.class), null, 1)
                .isEmpty();
    }

    AcknowledgementCounts count(AccessDecision decision, EditionId edition, Instant now) {
        Map<String, Object[]> byStatus = rows
                .createNativeQuery(COUNTS, Object[].class)
                .setParameter("now", now)
                .setParameter("advisory", edition.advisoryId())
                .setParameter("number", edition.number())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> row));
        return AcknowledgementCounts.of(byStatus);
    }

    /** The names of some people in the roster. */
    Map<UUID, String> names(AccessDecision decision, List<UUID> people) {
        return rows
                .createNativeQuery("select id, name from person where id = any(:people)", Object[].class)
                .setParameter("people", people.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    /** Acknowledgements of which there is something to tell, the longest waiting first. */
    List<Acknowledgement> toChase(AccessDecision system, Instant now, int limit) {
        return rows.createNativeQuery(TO_CHASE, Acknowledgement.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }

    private Optional<Acknowledgement> of(EditionId edition, UUID person, LockModeType lock) {
        return rows.createQuery(
                        "from Acknowledgement a where a.advisoryId = :advisory and a.number = :number and a.personId = :person",
                        Acknowledgement.class)
                .setParameter("advisory", edition.advisoryId())
                .setParameter("number", edition.number())
                .setParameter("person", person)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    /** A place in the list of one's own. */
    record Position(Instant requiredAt, UUID id) {}
}
