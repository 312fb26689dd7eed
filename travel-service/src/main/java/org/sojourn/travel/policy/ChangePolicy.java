package org.sojourn.travel.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.access.Units;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.id.Ids;
import org.sojourn.platform.notice.Notices;
import org.sojourn.platform.problem.Invalid;
import org.sojourn.platform.roster.Person;
import org.sojourn.platform.roster.Roster;
import org.sojourn.platform.web.Versions;

/** Brings a version of a policy into force: uploaded and tested by one administrator, activated with a date by another. */
@ApplicationScoped
public class ChangePolicy {

    private final Access access;
    private final PolicyVersionRepository versions;
    private final PolicyModels models;
    private final Policies policies;
    private final PolicyViews views;
    private final Roster roster;
    private final Notices notices;
    private final Audit audit;
    private final InstantSource clock;

    ChangePolicy(
            Access access,
            PolicyVersionRepository versions,
            PolicyModels models,
            Policies policies,
            PolicyViews views,
            Roster roster,
            Notices notices,
            Audit audit,
            InstantSource clock) {
        this.access = access;
        this.versions = versions;
        this.models = models;
        this.policies = policies;
        this.views = views;
        this.roster = roster;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public PolicyVersionView upload(@Nullable String unitPath, String model, List<PolicyCase> cases) {
        AccessDecision by = access.decide(PolicyPermissions.UPLOAD);
        String holdsIn = unitPath == null ? by.caller().unit() : unitPath;
        if (!Units.within(holdsIn, by.caller().unit())) {
            throw new Invalid("/unitPath", "foreign-unit", "A policy is for your own unit or one below it.");
        }
        Instant at = clock.instant();
        DmnPolicy policy = ModelTrial.compiled(model);
        models.keep(policy, at);
        PolicyVersion version =
                new PolicyVersion(Ids.next(), holdsIn, policy, by.caller().subject(), at);
        test(version, policy, cases);
        versions.add(by, version);
        return close(by, version, "policy:upload", "policy-to-activate", at);
    }

    @Transactional
    public PolicyVersionView test(UUID id, @Nullable String ifMatch, List<PolicyCase> cases) {
        AccessDecision by = access.decide(PolicyPermissions.UPLOAD);
        PolicyVersion version = versions.governed(by, id);
        Versions.require(ifMatch, version.version());
        test(version, policies.ofVersion(version.modelVersion()).orElseThrow(), cases);
        versions.flush();
        return close(by, version, "policy:test", "policy-to-activate", clock.instant());
    }

    @Transactional
    public PolicyVersionView activate(UUID id, @Nullable String ifMatch, Instant effectiveFrom) {
        AccessDecision by = access.decide(PolicyPermissions.ACTIVATE);
        PolicyVersion version = versions.governed(by, id);
        Versions.require(ifMatch, version.version());
        PolicyViews.requireAnother(by, version);
        Instant at = clock.instant();
        if (effectiveFrom.isBefore(at)) {
            throw new Invalid("/effectiveFrom", "in-the-past", "A policy never holds for what was decided before.");
        }
        version.activated(by.caller().subject(), effectiveFrom, at);
        versions.flush();
        return close(by, version, "policy:activate", "policy-activated", at);
    }

    private void test(PolicyVersion version, Policy policy, List<PolicyCase> cases) {
        List<CaseReport> report = ModelTrial.run(policy, cases);
        version.tested(report.stream().allMatch(CaseReport::passed), views.written(report));
    }

    /** The other administrators learn of everything but what failed its tests. */
    private PolicyVersionView close(AccessDecision by, PolicyVersion version, String action, String kind, Instant at) {
        audit.written(by, action, "policy", version.id(), null, version.holdsIn());
        if (version.state() != PolicyState.UPLOADED) {
            String link = "/api/policies/%s".formatted(version.id());
            roster.holders(Role.ORG_ADMIN, version.holdsIn()).stream()
                    .map(Person::id)
                    .filter(person -> !by.self(person))
                    .forEach(person -> notices.tell(person, kind, link, at));
        }
        return views.of(by, version);
    }
}
