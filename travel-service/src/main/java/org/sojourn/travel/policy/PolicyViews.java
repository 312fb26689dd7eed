package org.sojourn.travel.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.roster.Person;
import org.sojourn.platform.roster.Roster;
import org.sojourn.platform.web.AllowedAction;
import org.sojourn.travel.policy.PolicyRejected.Reason;
import org.sojourn.travel.policy.PolicyState.Command;

/** Shows versions of policies, and what the viewer may do with each. */
@ApplicationScoped
class PolicyViews {

    private final Access access;
    private final Roster roster;
    private final ObjectMapper json;

    PolicyViews(Access access, Roster roster, ObjectMapper json) {
        this.access = access;
        this.roster = roster;
        this.json = json;
    }

    PolicyVersionView of(AccessDecision by, PolicyVersion version) {
        return new PolicyVersionView(
                version.id(),
                version.version(),
                version.holdsIn(),
                version.name(),
                version.modelVersion(),
                version.state(),
                name(by, version.uploadedBy()),
                version.uploadedAt(),
                name(by, version.activatedBy()),
                version.activatedAt(),
                version.effectiveFrom(),
                version.retiredAt(),
                report(version),
                List.of(
                        AllowedAction.of("test", () -> {
                            requireRole(PolicyPermissions.UPLOAD);
                            PolicyState.TABLE.require(version.state(), Command.TEST);
                        }),
                        AllowedAction.of("activate", () -> {
                            requireRole(PolicyPermissions.ACTIVATE);
                            requireAnother(by, version);
                            PolicyState.TABLE.require(version.state(), Command.ACTIVATE);
                        })));
    }

    static void requireAnother(AccessDecision by, PolicyVersion version) {
        if (by.self(version.uploadedBy())) {
            throw new PolicyRejected(Reason.SELF_ACTIVATION);
        }
    }

    String written(List<CaseReport> report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("the report could not be written", fault);
        }
    }

    private List<CaseReport> report(PolicyVersion version) {
        try {
            return json.readValue(version.report(), new TypeReference<>() {});
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("the report could not be read", fault);
        }
    }

    private @Nullable String name(AccessDecision by, @Nullable UUID person) {
        return person == null || !PolicyVersionRepository.administers(by.caller())
                ? null
                : roster.person(person).map(Person::name).orElse(null);
    }

    private void requireRole(String permission) {
        if (!access.holds(permission)) {
            throw new PolicyRejected(Reason.NOT_PERMITTED);
        }
    }
}
