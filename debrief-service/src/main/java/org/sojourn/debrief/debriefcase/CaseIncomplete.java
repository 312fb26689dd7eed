package org.sojourn.debrief.debriefcase;

import java.util.List;
import org.sojourn.platform.problem.DomainRejection;
import org.sojourn.platform.problem.Violation;

/** A case that is not yet complete for what was asked; each missing thing is named. */
public final class CaseIncomplete extends DomainRejection {

    private static final long serialVersionUID = 1L;

    private final Rule rule;
    private final transient List<Violation> missing;

    CaseIncomplete(Rule rule, List<Violation> missing) {
        super(rule, rule.detail);
        this.rule = rule;
        this.missing = List.copyOf(missing);
    }

    public Rule rule() {
        return rule;
    }

    public List<Violation> missing() {
        return missing;
    }

    /** What the case was incomplete for. */
    public enum Rule {
        SUBMISSION_COMPLETE("The debriefing is not complete yet."),
        NOTHING_OPEN("Follow-ups or referrals of this case are still open."),
        CLOSING_CHECKLIST("The closing checklist is not met.");

        private final String detail;

        Rule(String detail) {
            this.detail = detail;
        }

        public String detail() {
            return detail;
        }
    }
}
