package org.sojourn.travel.trip;

import java.util.List;
import org.sojourn.travel.assessment.Assessment;
import org.sojourn.travel.assessment.Assessment.Due;

/** What submitting a plan at this moment would give: the state it leads to, what would refuse it, and the assessment. */
public record TripEvaluation(Authorisation outcome, List<String> missing, Assessment assessment) {

    static TripEvaluation of(Assessment assessment) {
        return new TripEvaluation(
                Outcome.submitted(assessment),
                assessment.missing().map(Due::code).toList(),
                assessment);
    }
}
