package org.sojourn.debrief.debriefcase;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.AccessDecision;

/** What other features' timers need to know of a case: whose it is and where it is found, nothing of what stands in it. */
@ApplicationScoped
public class CaseFacts {

    private final CaseRepository cases;

    CaseFacts(CaseRepository cases) {
        this.cases = cases;
    }

    public Fact of(AccessDecision system, UUID caseId) {
        return Fact.of(cases.find(system, caseId.toString()));
    }

    /** Those of several cases, by their ids. */
    public Map<UUID, Fact> of(AccessDecision system, List<UUID> caseIds) {
        return cases.all(system, caseIds).stream().map(Fact::of).collect(toMap(Fact::id, identity()));
    }

    /** A case from outside. */
    public record Fact(
            UUID id,
            String reference,
            UUID travellerId,
            String unitPath,
            DueRule dueRule,
            @Nullable UUID debrieferId,
            String link,
            String tripLink) {

        public static Fact of(DebriefCase found) {
            return new Fact(
                    found.id(),
                    found.reference(),
                    found.travellerId(),
                    found.unitPath(),
                    found.dueRule(),
                    found.debrieferId(),
                    CaseLink.to(found),
                    "/api/trips/" + found.trip().id());
        }
    }
}
