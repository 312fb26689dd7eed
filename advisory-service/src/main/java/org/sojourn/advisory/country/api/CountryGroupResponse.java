package org.sojourn.advisory.country.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.sojourn.advisory.country.CountryGroup;
import org.sojourn.advisory.country.Membership;

/** A group of countries, and the countries that belong to it on the day asked for. */
record CountryGroupResponse(
        UUID id,
        String name,
        String unitPath,
        List<Membership> members,
        LocalDate asOf,
        Collection<String> countries,
        Instant changedAt,
        long version) {

    static CountryGroupResponse of(CountryGroup group, LocalDate asOf) {
        return new CountryGroupResponse(
                group.id(),
                group.name(),
                group.unitPath(),
                group.members(),
                asOf,
                group.on(asOf),
                group.changedAt(),
                group.version());
    }
}
