package org.sojourn.debrief.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sojourn.debrief.debriefcase.WayIn;
import org.sojourn.platform.access.AccessDecision;

/** A case is open to its members. */
@ApplicationScoped
class MemberWay implements WayIn {

    private final MemberRepository members;

    MemberWay(MemberRepository members) {
        this.members = members;
    }

    @Override
    public Kind kind() {
        return Kind.MEMBER;
    }

    @Override
    public Optional<UUID> to(AccessDecision decision, String idOrReference, Instant now) {
        return members.caseOf(decision, idOrReference);
    }
}
