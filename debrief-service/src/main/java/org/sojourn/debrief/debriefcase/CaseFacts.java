package org.sojourn.debrief.debriefcase;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.AccessDecision;

/** What other features' timers need to know of a case: whose it is and where it is found, nothing of what stands in it. */
@ApplicationScoped
public class CaseFacts {

    private final CaseRepository cases;

    CaseFacts(CaseRepository cases) {
        this.cases = cases;
    }

    /** Of the cases that things are about, by the ids of the cases; several may be about one. */
    public <T> Map<UUID, Fact> of(AccessDecision system, List<T> things, Function<T, UUID> about) {
        List<UUID> ids = things.stream().map(about).distinct().toList();
        return cases.all(system, ids).stream().map(Fact::of).collect(toMap(Fact::id, identity()));
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
