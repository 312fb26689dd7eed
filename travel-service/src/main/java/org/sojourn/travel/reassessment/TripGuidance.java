package org.sojourn.travel.reassessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What guidance asked about a trip, newest first, and what became of the trip after it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TripGuidance(@Nullable GuidanceOutcome outcome, List<ReassessmentView> reassessments) {

    public TripGuidance {
        reassessments = List.copyOf(reassessments);
    }
}
