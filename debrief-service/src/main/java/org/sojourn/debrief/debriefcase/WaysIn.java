package org.sojourn.debrief.debriefcase;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sojourn.debrief.debriefcase.WayIn.Kind;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;

/** Looks by which other ways a case is open to the caller, and opens it in the database where there is one. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class WaysIn {

    private final Access access;
    private final List<WayIn> ways;
    private final InstantSource clock;

    WaysIn(Access access, @All List<WayIn> ways, InstantSource clock) {
        this.access = access;
        this.ways = ways;
        this.clock = clock;
    }

    Set<Kind> open(AccessDecision decision, String idOrReference) {
        Set<Kind> found = EnumSet.noneOf(Kind.class);
        for (WayIn way : ways) {
            way.to(decision, idOrReference, clock.instant()).ifPresent(object -> {
                access.also(object);
                found.add(way.kind());
            });
        }
        return found;
    }
}
