package org.sojourn.travel.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.web.AllowedAction;

/** A version of a policy: where it holds, since when, and how its sample cases went; people are named to administrators alone. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PolicyVersionView(
        UUID id,
        long version,
        String holdsIn,
        String name,
        String modelVersion,
        PolicyState state,
        @Nullable String uploadedBy,
        Instant uploadedAt,
        @Nullable String activatedBy,
        @Nullable Instant activatedAt,
        @Nullable Instant effectiveFrom,
        @Nullable Instant retiredAt,
        List<CaseReport> report,
        List<AllowedAction> allowedActions) {}
