package org.sojourn.debrief.debriefcase;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sojourn.platform.access.AccessDecision;

/** Another way to what stands in a case than the part somebody plays in its unit; each feature that opens one says so. */
public interface WayIn {

    Kind kind();

    /** The case of this id or reference, if it is open to the caller this way now. */
    Optional<UUID> to(AccessDecision decision, String idOrReference, Instant now);

    /** By what right somebody sees a case that his part does not show him. */
    enum Kind {
        MEMBER,
        BREAK_GLASS
    }
}
