package org.sojourn.debrief.debriefcase;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.access.Caller;
import org.sojourn.platform.access.Role;

/** Somebody who looks at one case, the roles that count there, and the other ways by which it is open to him. */
public record Actor(UUID person, boolean debriefer, boolean reviewer, boolean supervisor, Set<WayIn.Kind> ways) {

    public Actor {
        ways = Set.copyOf(ways);
    }

    Actor(UUID person, boolean debriefer, boolean reviewer, boolean supervisor) {
        this(person, debriefer, reviewer, supervisor, Set.of());
    }

    /** The caller of a decision; his roles count only where the decision counts by unit. */
    static Actor of(AccessDecision decision, String unitPath, Set<WayIn.Kind> ways) {
        Caller caller = decision.caller();
        boolean inUnit = decision.unit(unitPath);
        return new Actor(
                caller.subject(),
                inUnit && caller.roles().contains(Role.DEBRIEFER),
                inUnit && caller.roles().contains(Role.CASE_REVIEWER),
                inUnit && caller.roles().contains(Role.CASE_SUPERVISOR),
                ways);
    }

    public boolean is(@Nullable UUID other) {
        return person.equals(other);
    }

    public boolean member() {
        return ways.contains(WayIn.Kind.MEMBER);
    }
}
