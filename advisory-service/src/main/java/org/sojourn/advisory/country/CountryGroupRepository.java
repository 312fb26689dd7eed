package org.sojourn.advisory.country;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.sojourn.advisory.country.CountryGroupRejected.Reason;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.problem.NotFound;

/** The groups of countries: a catalogue that all may read. */
@ApplicationScoped
class CountryGroupRepository implements PanacheRepositoryBase<CountryGroup, UUID> {

    CountryGroup get(AccessDecision decision, UUID id) {
        return findByIdOptional(id).orElseThrow(NotFound::new);
    }

    /** The group, locked against other writers; only for those who write for its unit. */
    CountryGroup lock(AccessDecision decision, UUID id) {
        CountryGroup group = get(decision, id);
        if (!decision.unit(group.unitPath())) {
            throw new CountryGroupRejected(Reason.FOREIGN_UNIT);
        }
        getEntityManager().refresh(group, LockModeType.PESSIMISTIC_WRITE);
        return group;
    }

    List<CountryGroup> among(AccessDecision decision, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** By name, after the given position. */
    List<CountryGroup> after(AccessDecision decision, @Nullable Position position, int limit) {
        if (position == null) {
            return find("order by name, id").range(0, limit - 1).list();
        }
        return find("name > ?1 or (name = ?1 and id > ?2) order by name, id", position.name(), position.id())
                .range(0, limit - 1)
                .list();
    }

    /** Writes the group now, so that its new version is known and a name that is taken is refused here. */
    void write(AccessDecision decision, CountryGroup group) {
        try {
            persistAndFlush(group);
        } catch (ConstraintViolationException taken) {
            if ("uq_country_group_name".equals(taken.getConstraintName())) {
                throw new CountryGroupRejected(Reason.NAME_TAKEN);
            }
            throw taken;
        }
    }

    /** A place in the order of names. */
    record Position(String name, UUID id) {}
}
