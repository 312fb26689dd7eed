package org.sojourn.travel.reassessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.web.AllowedAction;
import org.sojourn.travel.advisoryfeed.GuidanceChange.Cause;

/** A reassessment with everything that says why it is asked: the edition, what it changed, and for which places of the plan. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReassessmentView(
        UUID id,
        long version,
        Subject subject,
        UUID objectId,
        String objectReference,
        UUID travellerId,
        @Nullable String travellerName,
        ReassessmentState state,
        Why why,
        Instant openedAt,
        Instant dueAt,
        @Nullable Instant escalatedAt,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String reasons,
        @Nullable UUID evaluationId,
        List<AllowedAction> allowedActions) {

    /** The edition, what happened to it, and what it says about the places of this plan. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Why(
            UUID advisoryId,
            String advisoryReference,
            int number,
            String title,
            Cause cause,
            @Nullable String changeNote,
            Instant from,
            @Nullable Instant until,
            List<PlaceHit> places) {}

    /** A leg, or the event of an invitation, with the level that this advisory gave it before and gives it now. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PlaceHit(
            @Nullable Integer leg,
            String country,
            @Nullable String area,
            boolean transit,
            LocalDate arrival,
            LocalDate departure,
            String levelBefore,
            String levelAfter) {}
}
