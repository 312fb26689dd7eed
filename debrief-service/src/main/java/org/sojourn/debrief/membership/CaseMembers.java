package org.sojourn.debrief.membership;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sojourn.platform.web.AllowedAction;

/** Who was let into a case, whether it is compartmented, and what the reader may change of it. */
public record CaseMembers(
        boolean compartmented, List<MemberLine> members, List<Step> compartment, List<AllowedAction> allowedActions) {

    /** A case was compartmented, or opened again. */
    public record Step(boolean closed, UUID person, String reason, Instant at) {}
}
