package org.sojourn.debrief.breakglass;

import java.time.Instant;
import java.util.UUID;

/** An opening in a list: which case, when, and where the review stands; no person. */
public record BreakGlassSummary(
        UUID id,
        String caseReference,
        Instant openedAt,
        Instant endsAt,
        Review state,
        Instant reviewDueAt,
        boolean overdue) {

    static BreakGlassSummary of(BreakGlass listed, Instant now) {
        return new BreakGlassSummary(
                listed.id(),
                listed.caseReference(),
                listed.openedAt(),
                listed.endsAt(),
                listed.state(),
                listed.reviewDueAt(),
                BreakGlassViews.overdue(listed, now));
    }
}
