package org.sojourn.travel.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.access.Caller;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.access.Units;
import org.sojourn.platform.problem.NotFound;
import org.sojourn.platform.web.Cursor;

/** Versions of policies: administrators see those of their units, others what holds or held for them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PolicyVersionRepository {

    private static final String VISIBLE = """
            (:admin = true and (holdsIn = :unit or holdsIn like concat(:unit, '/%'))
              or state in (ACTIVATED, RETIRED) and (:unit = holdsIn or :unit like concat(holdsIn, '/%')))""";

    private final EntityManager entities;

    PolicyVersionRepository(EntityManager entities) {
        this.entities = entities;
    }

    void add(AccessDecision by, PolicyVersion version) {
        if (!by.unit(version.holdsIn())) {
            throw new NotFound();
        }
        entities.persist(version);
        entities.flush();
    }

    PolicyVersion get(AccessDecision by, UUID id) {
        PolicyVersion version = entities.find(PolicyVersion.class, id);
        if (version == null || !visible(by.caller(), version)) {
            throw new NotFound();
        }
        return version;
    }

    /** A version that the caller may change: one of his unit or below. */
    PolicyVersion governed(AccessDecision by, UUID id) {
        PolicyVersion version = get(by, id);
        if (!by.unit(version.holdsIn())) {
            throw new NotFound();
        }
        return version;
    }

    /** The newest first; one more than asked for tells whether there are more. */
    List<PolicyVersion> page(AccessDecision by, Optional<Cursor> cursor, int limit) {
        TypedQuery<PolicyVersion> query = entities.createQuery(
                        "from PolicyVersion where " + VISIBLE + (cursor.isEmpty() ? "" : " and id < :id")
                                + " order by id desc",
                        PolicyVersion.class)
                .setParameter("admin", administers(by.caller()))
                .setParameter("unit", by.caller().unit());
        if (cursor.isPresent()) {
            query.setParameter("id", cursor.get().uuid(0));
        }
        return query.setMaxResults(limit + 1).getResultList();
    }

    /** Versions that another of the same unit has followed. */
    List<PolicyVersion> followed(AccessDecision system, Instant at, int limit) {
        system.requireSystem();
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                    select v.* from policy_version v where v.state = 'ACTIVATED' and v.effective_from <= :at and exists (
                      select from policy_version n where n.holds_in = v.holds_in and n.state = 'ACTIVATED'
                        and n.effective_from <= :at
                        and (n.effective_from, n.activated_at) > (v.effective_from, v.activated_at))
                    limit :limit for update of v skip locked""", PolicyVersion.class)
                .setParameter("at", at)
                .setParameter("limit", limit)
                .getResultList();
    }

    void flush() {
        entities.flush();
    }

    static boolean administers(Caller caller) {
        return caller.roles().contains(Role.ORG_ADMIN);
    }

    private static boolean visible(Caller caller, PolicyVersion version) {
        boolean held = version.state() == PolicyState.ACTIVATED || version.state() == PolicyState.RETIRED;
        return (administers(caller) && Units.within(version.holdsIn(), caller.unit()))
                || (held && Units.within(caller.unit(), version.holdsIn()));
    }
}
