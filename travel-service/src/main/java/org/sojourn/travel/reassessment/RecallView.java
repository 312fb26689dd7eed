package org.sojourn.travel.reassessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.assessment.Assessment.EditionRef;

/** An order to come home as the traveller and the officers see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecallView(
        UUID id,
        long version,
        UUID reassessmentId,
        EditionRef edition,
        @Nullable LocalDate returnBy,
        String reasons,
        RecallState state,
        Instant orderedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant endedAt) {}
