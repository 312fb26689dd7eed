package org.sojourn.advisory.advisory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sojourn.advisory.advisory.AdvisoryRejected.Reason;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.access.Caller;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.access.Units;

/** Decides access to editions; beside the units it opens what audience and classification admit the caller to. */
@ApplicationScoped
public class EditionAccess {

    private static final String READER = "select set_config('sojourn.reader_unit', :unit, true),"
            + " set_config('sojourn.reader_coverage', :coverage, true), set_config('sojourn.reader_roles', :roles, true)";

    private final Access access;
    private final EntityManager database;

    EditionAccess(Access access, EntityManager database) {
        this.access = access;
        this.database = database;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    AccessDecision decide(String permission) {
        AccessDecision decision = access.decide(permission);
        Caller caller = decision.caller();
        database.createNativeQuery(READER, Object[].class)
                .setParameter("unit", caller.unit())
                .setParameter("coverage", String.join(",", caller.coverage()))
                .setParameter(
                        "roles", caller.roles().stream().map(Role::wireName).collect(Collectors.joining(",")))
                .getSingleResult();
        return decision;
    }

    /** Whether the caller writes or publishes for the edition's unit. */
    public boolean staffs(Edition edition) {
        return (access.holds("advisory:write") || access.holds("advisory:publish")) && below(edition);
    }

    /** Refuses what role or unit do not allow with an edition that the caller sees. */
    void require(String permission, Edition edition) {
        if (!access.holds(permission)) {
            throw new AdvisoryRejected(Reason.ROLE_MISSING);
        }
        if (!below(edition)) {
            throw new AdvisoryRejected(Reason.FOREIGN_UNIT);
        }
    }

    private boolean below(Edition edition) {
        return Units.within(edition.unitPath(), access.caller().unit());
    }

    UUID person() {
        return access.caller().subject();
    }
}
