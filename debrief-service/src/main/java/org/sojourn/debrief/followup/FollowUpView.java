package org.sojourn.debrief.followup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.NamedPerson;
import org.sojourn.platform.web.AllowedAction;

/** A follow-up as those who work on its case see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FollowUpView(
        UUID id,
        NamedPerson owner,
        String text,
        LocalDate dueOn,
        boolean overdue,
        FollowUpState state,
        Instant addedAt,
        @Nullable UUID endedBy,
        @Nullable Instant endedAt,
        @Nullable String remark,
        List<AllowedAction> allowedActions,
        long version) {}
