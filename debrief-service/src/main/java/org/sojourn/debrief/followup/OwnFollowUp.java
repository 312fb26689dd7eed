package org.sojourn.debrief.followup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.web.AllowedAction;

/** A follow-up as its owner sees it: what he is to do, and nothing of the case. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OwnFollowUp(
        UUID id,
        String text,
        LocalDate dueOn,
        boolean overdue,
        FollowUpState state,
        @Nullable String remark,
        List<AllowedAction> allowedActions,
        long version) {}
