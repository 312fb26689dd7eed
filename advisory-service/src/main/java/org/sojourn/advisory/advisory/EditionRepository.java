package org.sojourn.advisory.advisory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.AccessDecision;

/** Editions to read; row-level security leaves those that the decision and the caller's audience admit. */
@ApplicationScoped
class EditionRepository {

    private static final String PAGE = "select {t.*} from edition t where status = any(:statuses)"
            + " and (:anywhere or coalesce(published_areas, areas) @> any(cast(:places as jsonb[])))"
            + " and (:anybody or reader_in(audience)) and (advisory_id, number) < (:advisory, :number)"
            + " order by advisory_id desc, number desc limit :limit";

    private static final String REVIEW_DUE =
            "select {t.*} from edition t where status = 'PUBLISHED' and review_by <= :today"
                    + " and sojourn_visible(unit_path, null, advisory_id)"
                    + " and (review_by, advisory_id) > (:since, :advisory) order by review_by, advisory_id limit :limit";

    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);
    private static final LocalDate EARLIEST = LocalDate.EPOCH;

    private final Session database;

    EditionRepository(Session database) {
        this.database = database;
    }

    /** The visible editions of one advisory, in the order of their numbers. */
    List<Edition> of(AccessDecision decision, AdvisoryKey key) {
        return switch (key) {
            case AdvisoryKey.ById(UUID id) ->
                database.createQuery("from Edition e where e.advisoryId = :id order by e.number", Edition.class)
                        .setParameter("id", id)
                        .getResultList();
            case AdvisoryKey.ByReference(String reference) ->
                database.createQuery("from Edition e where e.reference = :reference order by e.number", Edition.class)
                        .setParameter("reference", reference)
                        .getResultList();
        };
    }

    /** The newest first, those of the newest advisories before others. */
    List<Edition> page(AccessDecision decision, EditionFilter filter, @Nullable EditionId before, int limit) {
        String[] places = Places.patterns(filter.country(), filter.levels());
        return database.createNativeQuery(PAGE, Edition.class, "t")
                .setParameter(
                        "statuses", filter.statuses().stream().map(Enum::name).toArray(String[]::new))
                .setParameter("anywhere", places.length == 0)
                .setParameter("places", places)
                .setParameter("anybody", !filter.addressedToCaller())
                .setParameter("advisory", before == null ? LAST : before.advisoryId())
                .setParameter("number", before == null ? Integer.MAX_VALUE : before.number())
                .setParameter("limit", limit)
                .getResultList();
    }

    /** Editions in force of the decision's units whose review is due, the longest overdue first. */
    List<Edition> reviewDue(AccessDecision decision, LocalDate today, @Nullable ReviewPosition after, int limit) {
        return database.createNativeQuery(REVIEW_DUE, Edition.class, "t")
                .setParameter("today", today)
                .setParameter("since", after == null ? EARLIEST : after.reviewBy())
                .setParameter("advisory", after == null ? FIRST : after.advisoryId())
                .setParameter("limit", limit)
                .getResultList();
    }

    /** A place in the queue of reviews. */
    record ReviewPosition(LocalDate reviewBy, UUID advisoryId) {}
}
