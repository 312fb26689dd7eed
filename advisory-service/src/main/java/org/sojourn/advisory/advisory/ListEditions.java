package org.sojourn.advisory.advisory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sojourn.advisory.advisory.EditionRepository.ReviewPosition;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.roster.Roster;
import org.sojourn.platform.web.Cursor;
import org.sojourn.platform.web.Page;

/** Lists editions: what applies, what is worked on, and what is due for review. */
@ApplicationScoped
public class ListEditions {

    private final EditionAccess access;
    private final EditionRepository editions;
    private final Roster roster;
    private final InstantSource clock;

    ListEditions(EditionAccess access, EditionRepository editions, Roster roster, InstantSource clock) {
        this.access = access;
        this.editions = editions;
        this.roster = roster;
        this.clock = clock;
    }

    @Transactional
    public Page<Edition> page(EditionFilter filter, @Nullable String cursor, int limit) {
        EditionId before = Cursor.decode(cursor, 2)
                .map(place -> new EditionId(place.uuid(0), place.integer(1)))
                .orElse(null);
        AccessDecision decision = access.decide("advisory:read");
        return Page.of(
                editions.page(decision, filter, before, limit + 1),
                limit,
                edition -> Cursor.of(edition.advisoryId(), edition.number()));
    }

    /** The editions in force of the caller's units whose review is due, the longest overdue first. */
    @Transactional
    public Page<Edition> reviewDue(@Nullable String cursor, int limit) {
        ReviewPosition after = Cursor.decode(cursor, 2)
                .map(place -> new ReviewPosition(place.date(0), place.uuid(1)))
                .orElse(null);
        AccessDecision decision = access.decide("advisory:review");
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), roster.unitOf(decision.caller().unit()).zone());
        return Page.of(
                editions.reviewDue(decision, today, after, limit + 1),
                limit,
                edition -> Cursor.of(Objects.requireNonNull(edition.content().reviewBy()), edition.advisoryId()));
    }
}
