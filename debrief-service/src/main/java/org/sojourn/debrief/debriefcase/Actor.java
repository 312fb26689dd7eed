package org.sojourn.debrief.debriefcase;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.access.Caller;
import org.sojourn.platform.access.Role;

/** Somebody who looks at one case, and the roles that count there. */
public record Actor(UUID person, boolean debriefer, boolean reviewer, boolean supervisor) {

    /** The caller of a decision; his roles count only where the decision counts by unit. */
    static Actor of(AccessDecision decision, String unitPath) {
        Caller caller = decision.caller();
        boolean inUnit = decision.unit(unitPath);
        return new Actor(
                caller.subject(),
                inUnit && caller.roles().contains(Role.DEBRIEFER),
                inUnit && caller.roles().contains(Role.CASE_REVIEWER),
                inUnit && caller.roles().contains(Role.CASE_SUPERVISOR));
    }

    public boolean is(@Nullable UUID other) {
        return person.equals(other);
    }
}
