package org.sojourn.travel.amendment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.web.AllowedAction;
import org.sojourn.travel.decision.VoteView;
import org.sojourn.travel.itinerary.Plan;

/** Another plan for a trip: what it changes, which rules make that material, who must decide it until when, and what was decided. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AmendmentView(
        UUID id,
        long version,
        UUID tripId,
        String tripReference,
        AmendmentState state,
        boolean material,
        List<MaterialBy> materialBy,
        List<PlanChange> changes,
        Plan plan,
        UUID evaluationId,
        Instant proposedAt,
        @Nullable Instant guidanceChangedAt,
        @Nullable Integer approversNeeded,
        List<VoteView> votes,
        @Nullable Instant dueAt,
        @Nullable Instant escalatedAt,
        @Nullable String decidedBy,
        @Nullable String reasons,
        @Nullable Instant endedAt,
        List<AllowedAction> allowedActions) {

    /** A rule by which the change is material, as people read it. */
    public record MaterialBy(String rule, String text) {}
}
