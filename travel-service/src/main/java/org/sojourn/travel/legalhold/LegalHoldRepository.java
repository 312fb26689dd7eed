package org.sojourn.travel.legalhold;

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

/** Legal holds; every way to one demands a decision on its unit, for its person is not to know of it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LegalHoldRepository {

    private static final UnitPages.Rows ALL = new UnitPages.Rows("{t.*}", "legal_hold", "true", "set_at desc, id desc");

    private final EntityManager entities;
    private final UnitPages pages;

    LegalHoldRepository(EntityManager entities, UnitPages pages) {
        this.entities = entities;
        this.pages = pages;
    }

    void add(AccessDecision by, LegalHold hold) {
        if (!by.unit(hold.unitPath())) {
            throw new NotFound();
        }
        entities.persist(hold);
        entities.flush();
    }

    LegalHold get(AccessDecision by, UUID id) {
        LegalHold hold = entities.find(LegalHold.class, id);
        if (hold == null || !by.unit(hold.unitPath()) || by.self(hold.personId())) {
            throw new NotFound();
        }
        return hold;
    }

    /** Of others, the newest first; one more than asked for tells whether there are more. */
    List<LegalHold> page(AccessDecision by, @Nullable LegalHoldState state, Optional<Cursor> cursor, int limit) {
        String more = "and person_id <> :caller" + (state == null ? "" : " and state = '%s'".formatted(state))
                + (cursor.isEmpty() ? "" : " and (set_at, id) < (:setAt, :id)");
        NativeQuery<LegalHold> query = entities.unwrap(Session.class)
                .createNativeQuery(pages.of(by, ALL, more, limit + 1), LegalHold.class, "t")
                .setParameter("caller", by.caller().subject());
        cursor.ifPresent(from -> query.setParameter("setAt", from.instant(0)).setParameter("id", from.uuid(1)));
        return query.getResultList();
    }

    void flush() {
        entities.flush();
    }
}
