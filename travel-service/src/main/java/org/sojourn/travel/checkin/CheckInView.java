package org.sojourn.travel.checkin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.web.AllowedAction;

/** One check-in of a trip with its window in local time, its ladder, and for those who watch the calls that were made. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CheckInView(
        UUID id,
        long version,
        Occasion occasion,
        @Nullable Integer leg,
        @Nullable String country,
        String zone,
        LocalDateTime localDue,
        Instant opensAt,
        Instant dueAt,
        Instant missesAt,
        CheckInState state,
        @Nullable Instant missedAt,
        @Nullable Instant answeredAt,
        @Nullable Boolean safe,
        boolean byPhone,
        @Nullable String note,
        @Nullable Instant resolvedAt,
        @Nullable String resolution,
        @Nullable UUID incidentId,
        List<StepView> steps,
        boolean contactDue,
        @Nullable List<CallView> calls,
        List<AllowedAction> allowedActions) {

    public CheckInView {
        steps = List.copyOf(steps);
        allowedActions = List.copyOf(allowedActions);
    }
}
