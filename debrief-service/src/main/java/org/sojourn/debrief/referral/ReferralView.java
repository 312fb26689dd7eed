package org.sojourn.debrief.referral;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.NamedPerson;
import org.sojourn.platform.web.AllowedAction;

/** A referral as those who work on its case see it, with its steps; the receiver's last is the receipt. */
public record ReferralView(
        UUID id,
        NamedPerson receiver,
        ReferralState state,
        Extract extract,
        String hash,
        Instant requestedAt,
        List<Step> steps,
        List<AllowedAction> allowedActions,
        long version) {

    /** What was done, by whom, on which extract, and what was said of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(
            ReferralState state,
            UUID person,
            String hash,
            @Nullable String remark,
            Instant at) {}
}
