package org.sojourn.travel.briefing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.web.AllowedAction;

/** The briefing of a trip: what it says now, whether the trip takes one, and whether it is acknowledged and still holds. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BriefingView(
        String tripReference,
        long version,
        boolean required,
        boolean acknowledged,
        BriefingPack pack,
        String evidence,
        List<EditionAcknowledged> alreadyAcknowledged,
        @Nullable Last last,
        List<AllowedAction> allowedActions) {

    public BriefingView {
        alreadyAcknowledged = List.copyOf(alreadyAcknowledged);
        allowedActions = List.copyOf(allowedActions);
    }

    /** An edition of the pack that the traveller acknowledged directly. */
    public record EditionAcknowledged(UUID advisoryId, int number, Instant acknowledgedAt) {}

    /** The last briefing that was acknowledged, with the hash of what was shown then. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Last(
            UUID id,
            Instant acknowledgedAt,
            Instant validUntil,
            String evidence,
            @Nullable Instant voidedAt,
            @Nullable String voidReason) {}
}
