package org.sojourn.travel.erasure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.web.AllowedAction;

/** An erasure; who handles it, and what stands in its way, is not shown to the person concerned. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ErasureView(
        UUID id,
        long version,
        UUID personId,
        @Nullable String personName,
        String unitPath,
        ErasureState state,
        String reason,
        @Nullable UUID requestedBy,
        Instant requestedAt,
        @Nullable UUID endedBy,
        @Nullable Instant endedAt,
        @Nullable String endedReason,
        @Nullable List<String> blockers,
        List<AllowedAction> allowedActions) {}
