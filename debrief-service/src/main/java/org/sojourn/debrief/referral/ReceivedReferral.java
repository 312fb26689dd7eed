package org.sojourn.debrief.referral;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.web.AllowedAction;

/** A referral as its receiver sees it: the extract while he has something to do about it, and nothing of the case. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReceivedReferral(
        UUID id,
        ReferralKind kind,
        ReferralState state,
        Instant requestedAt,
        @Nullable Extract extract,
        String hash,
        List<AllowedAction> allowedActions,
        long version) {}
