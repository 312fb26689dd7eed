package org.sojourn.travel.legalhold;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.web.AllowedAction;

/** A hold with the reasons for which it was set and lifted. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LegalHoldView(
        UUID id,
        long version,
        UUID personId,
        @Nullable String personName,
        String unitPath,
        LegalHoldState state,
        String reason,
        UUID setBy,
        Instant setAt,
        @Nullable UUID liftedBy,
        @Nullable Instant liftedAt,
        @Nullable String liftedReason,
        List<AllowedAction> allowedActions) {}
