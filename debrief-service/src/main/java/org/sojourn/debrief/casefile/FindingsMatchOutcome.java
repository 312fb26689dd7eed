package org.sojourn.debrief.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.debriefcase.CaseInHand;
import org.sojourn.debrief.debriefcase.ClosingCheck;
import org.sojourn.debrief.debriefcase.Outcome;

/** The proposed outcome fits the findings in force: none without a finding that speaks of findings, and the reverse. */
@ApplicationScoped
class FindingsMatchOutcome implements ClosingCheck {

    private final FindingRepository findings;

    FindingsMatchOutcome(FindingRepository findings) {
        this.findings = findings;
    }

    @Override
    public String name() {
        return "findings-match-outcome";
    }

    @Override
    public Result check(CaseInHand hand) {
        return match(
                hand.debriefCase().proposedOutcome(), findings.inForce(hand).size());
    }

    static Result match(@Nullable Outcome outcome, int findings) {
        if (outcome == null) {
            return new Result(false, "No outcome has been proposed.");
        }
        boolean fits = switch (outcome) {
            case NO_FINDINGS -> findings == 0;
            case FINDINGS_RESOLVED, REFERRED, UNSUBSTANTIATED -> findings > 0;
            case DUPLICATE, WAIVED -> true;
        };
        return new Result(fits, "Outcome " + outcome + ", findings in force: " + findings + ".");
    }
}
