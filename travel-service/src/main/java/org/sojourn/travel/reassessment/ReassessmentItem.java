package org.sojourn.travel.reassessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reassessment in a list: what is asked about, by which edition, until when; no names. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReassessmentItem(
        UUID id,
        Subject subject,
        String objectReference,
        String advisoryReference,
        int number,
        List<String> countries,
        ReassessmentState state,
        Instant openedAt,
        Instant dueAt,
        @Nullable Instant escalatedAt) {}
