package org.sojourn.debrief.breakglass;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.web.AllowedAction;

/** One opening of a case that was not open, and what was said of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BreakGlassView(
        UUID id,
        UUID caseId,
        String caseReference,
        UUID openedBy,
        @Nullable String openedByName,
        String reason,
        Instant openedAt,
        Instant endsAt,
        Review state,
        Instant reviewDueAt,
        boolean overdue,
        @Nullable UUID reviewedBy,
        @Nullable Instant reviewedAt,
        @Nullable String verdictReason,
        List<AllowedAction> allowedActions,
        long version) {}
