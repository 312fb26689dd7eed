package org.sojourn.advisory.country;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.web.Versions;

/** Replaces the name and members of a group; published editions keep the countries they were published with. */
@ApplicationScoped
public class ReviseCountryGroup {

    private final Access access;
    private final Audit audit;
    private final CountryGroupRepository groups;
    private final MembershipCheck check;
    private final InstantSource clock;

    ReviseCountryGroup(
            Access access, Audit audit, CountryGroupRepository groups, MembershipCheck check, InstantSource clock) {
        this.access = access;
        this.audit = audit;
        this.groups = groups;
        this.check = check;
        this.clock = clock;
    }

    @Transactional
    public CountryGroup revise(UUID id, @Nullable String ifMatch, String name, List<Membership> members) {
        AccessDecision decision = access.decide("country-group:write");
        CountryGroup group = groups.lock(decision, id);
        Versions.require(ifMatch, group.version());
        check.require(members);
        group.revise(name, members, clock.instant());
        groups.write(decision, group);
        audit.written(decision, "revise", "country-group", id, null, group.unitPath());
        return group;
    }
}
