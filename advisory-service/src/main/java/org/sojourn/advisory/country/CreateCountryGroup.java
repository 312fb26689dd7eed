package org.sojourn.advisory.country;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.id.Ids;

/** Names a new group of countries, which belongs to the unit of who names it. */
@ApplicationScoped
public class CreateCountryGroup {

    private final Access access;
    private final Audit audit;
    private final CountryGroupRepository groups;
    private final MembershipCheck check;
    private final InstantSource clock;

    CreateCountryGroup(
            Access access, Audit audit, CountryGroupRepository groups, MembershipCheck check, InstantSource clock) {
        this.access = access;
        this.audit = audit;
        this.groups = groups;
        this.check = check;
        this.clock = clock;
    }

    @Transactional
    public CountryGroup create(String name, List<Membership> members) {
        AccessDecision decision = access.decide("country-group:write");
        check.require(members);
        String unit = decision.caller().unit();
        CountryGroup group = new CountryGroup(Ids.next(), unit, name, members, clock.instant());
        groups.write(decision, group);
        audit.written(decision, "create", "country-group", group.id(), null, unit);
        return group;
    }
}
