package org.sojourn.travel.appeal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.web.AllowedAction;
import org.sojourn.travel.decision.DecisionNotice;
import org.sojourn.travel.policy.ObligationMode;
import org.sojourn.travel.policy.Risk;

/** An appeal with what it is against; restricted reasons are left out for its traveller. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AppealView(
        UUID id,
        long version,
        UUID tripId,
        String tripReference,
        UUID decisionId,
        Against against,
        AppealState state,
        String grounds,
        Instant filedAt,
        boolean exception,
        @Nullable String reviewerName,
        @Nullable String reasons,
        @Nullable String restrictedReasons,
        @Nullable Instant endedAt,
        @Nullable DecisionNotice decision,
        @Nullable PresentAssessment present,
        List<AllowedAction> allowedActions) {

    /** What would apply to the trip today; shown while the appeal waits to be decided. */
    public record PresentAssessment(ObligationMode mode, Risk risk, String level) {}

    /** Restricted reasons stand in no log. */
    @Override
    public String toString() {
        return "AppealView[%s]".formatted(id);
    }
}
