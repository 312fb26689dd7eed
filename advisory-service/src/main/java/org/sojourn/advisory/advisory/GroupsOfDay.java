package org.sojourn.advisory.advisory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sojourn.advisory.country.CountryGroup;
import org.sojourn.advisory.country.FindCountryGroups;
import org.sojourn.platform.access.AccessDecision;

/** The groups of countries as they stand on a day. */
@ApplicationScoped
class GroupsOfDay {

    private final FindCountryGroups groups;

    GroupsOfDay(FindCountryGroups groups) {
        this.groups = groups;
    }

    AreaExpansion on(AccessDecision decision, LocalDate day, Set<UUID> ids) {
        Map<UUID, AreaExpansion.Group> standing = groups.among(decision, ids).stream()
                .collect(Collectors.toMap(
                        CountryGroup::id, group -> new AreaExpansion.Group(group.name(), group.on(day))));
        return new AreaExpansion(standing);
    }
}
