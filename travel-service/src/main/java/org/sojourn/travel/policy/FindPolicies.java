package org.sojourn.travel.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.web.Cursor;
import org.sojourn.platform.web.Page;

/** Shows versions of policies to those whom they bind or bound, and all of a unit to its administrators. */
@ApplicationScoped
public class FindPolicies {

    private final Access access;
    private final PolicyVersionRepository versions;
    private final Policies policies;
    private final PolicyViews views;

    FindPolicies(Access access, PolicyVersionRepository versions, Policies policies, PolicyViews views) {
        this.access = access;
        this.versions = versions;
        this.policies = policies;
        this.views = views;
    }

    @Transactional
    public Page<PolicyVersionView> list(Optional<Cursor> cursor, int limit) {
        AccessDecision by = access.decide(PolicyPermissions.READ);
        return Page.of(versions.page(by, cursor, limit), limit, version -> Cursor.of(version.id()))
                .map(version -> views.of(by, version));
    }

    @Transactional
    public PolicyVersionView find(UUID id) {
        AccessDecision by = access.decide(PolicyPermissions.READ);
        return views.of(by, versions.get(by, id));
    }

    @Transactional
    public Policy policy(UUID id) {
        AccessDecision by = access.decide(PolicyPermissions.READ);
        return policies.ofVersion(versions.get(by, id).modelVersion()).orElseThrow();
    }
}
