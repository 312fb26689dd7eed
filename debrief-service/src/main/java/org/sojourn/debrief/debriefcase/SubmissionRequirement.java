package org.sojourn.debrief.debriefcase;

import java.util.List;
import org.sojourn.platform.problem.Violation;

/** Something that must be complete before a traveller can submit; each feature that asks him for anything has one. */
public interface SubmissionRequirement {

    /** What is missing, each by the place where it is given. */
    List<Violation> missing(CaseInHand hand);
}
