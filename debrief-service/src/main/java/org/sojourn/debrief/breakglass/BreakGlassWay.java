package org.sojourn.debrief.breakglass;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sojourn.debrief.debriefcase.WayIn;
import org.sojourn.platform.access.AccessDecision;

/** A case is open to who broke its glass, for as long as that lasts. */
@ApplicationScoped
class BreakGlassWay implements WayIn {

    private final BreakGlassRepository opened;

    BreakGlassWay(BreakGlassRepository opened) {
        this.opened = opened;
    }

    @Override
    public Kind kind() {
        return Kind.BREAK_GLASS;
    }

    @Override
    public Optional<UUID> to(AccessDecision decision, String idOrReference, Instant now) {
        return opened.caseOf(decision, idOrReference, now);
    }
}
