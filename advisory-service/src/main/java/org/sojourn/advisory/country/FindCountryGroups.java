package org.sojourn.advisory.country;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.advisory.country.CountryGroupRepository.Position;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.web.Cursor;
import org.sojourn.platform.web.Page;

/** Reads groups of countries. */
@ApplicationScoped
public class FindCountryGroups {

    private final Access access;
    private final CountryGroupRepository groups;

    FindCountryGroups(Access access, CountryGroupRepository groups) {
        this.access = access;
        this.groups = groups;
    }

    @Transactional
    public CountryGroup one(UUID id) {
        return groups.get(access.decide("country:read"), id);
    }

    @Transactional
    public Page<CountryGroup> page(@Nullable String cursor, int limit) {
        AccessDecision decision = access.decide("country:read");
        Position after = Cursor.decode(cursor, 2)
                .map(place -> new Position(place.text(0), place.uuid(1)))
                .orElse(null);
        return Page.of(groups.after(decision, after, limit + 1), limit, group -> Cursor.of(group.name(), group.id()));
    }

    /** Those of the ids that exist; for the features that speak of groups. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<CountryGroup> among(AccessDecision decision, Collection<UUID> ids) {
        return groups.among(decision, ids);
    }
}
