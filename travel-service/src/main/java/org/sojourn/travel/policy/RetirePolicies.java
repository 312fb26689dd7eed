package org.sojourn.travel.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.timer.Sweep;

/** Retires the versions that another of the same unit has followed; which one holds does not wait for this. */
@ApplicationScoped
class RetirePolicies implements Sweep {

    private final PolicyVersionRepository versions;
    private final PolicyConfig config;
    private final Audit audit;

    RetirePolicies(PolicyVersionRepository versions, PolicyConfig config, Audit audit) {
        this.versions = versions;
        this.config = config;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "policy-retirement";
    }

    @Override
    public Duration every() {
        return config.sweepEvery();
    }

    @Override
    public int sweep(AccessDecision system, Instant now, int limit) {
        List<PolicyVersion> followed = versions.followed(system, now, limit);
        for (PolicyVersion version : followed) {
            version.retired(now);
            audit.written(system, "policy:retire", "policy", version.id(), null, version.holdsIn());
        }
        return followed.size();
    }
}
