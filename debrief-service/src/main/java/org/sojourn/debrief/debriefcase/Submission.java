package org.sojourn.debrief.debriefcase;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sojourn.platform.problem.Violation;

/** Whether a traveller's account is complete. */
@ApplicationScoped
class Submission {

    private final List<SubmissionRequirement> requirements;

    Submission(@All List<SubmissionRequirement> requirements) {
        this.requirements = requirements;
    }

    /** Refuses an account that lacks something, and names all that it lacks. */
    void require(CaseInHand hand) {
        List<Violation> missing = requirements.stream()
                .flatMap(requirement -> requirement.missing(hand).stream())
                .toList();
        if (!missing.isEmpty()) {
            throw new CaseIncomplete(CaseIncomplete.Rule.SUBMISSION_COMPLETE, missing);
        }
    }
}
