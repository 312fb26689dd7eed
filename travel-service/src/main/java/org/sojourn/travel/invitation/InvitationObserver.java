package org.sojourn.travel.invitation;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.travel.assessment.Assessment.EditionRef;

/** Follows invitations in the transaction of their change, and knows which edition asks about one. */
public interface InvitationObserver {

    /** The newest edition that waits for an answer about an open invitation. */
    Optional<EditionRef> asking(Invitation invitation);

    /** The invitation was answered, or lapsed; the edition is the one behind the answer. */
    void ended(AccessDecision by, Invitation invitation, @Nullable EditionRef guidance, Instant at);
}
