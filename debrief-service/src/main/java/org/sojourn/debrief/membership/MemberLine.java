package org.sojourn.debrief.membership;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member of a case, present or former, as supervisors see him. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MemberLine(
        UUID person,
        UUID admittedBy,
        Instant admittedAt,
        String reason,
        @Nullable UUID removedBy,
        @Nullable Instant removedAt,
        @Nullable String removalReason) {}
