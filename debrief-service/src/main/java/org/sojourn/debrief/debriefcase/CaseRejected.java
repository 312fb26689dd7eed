package org.sojourn.debrief.debriefcase;

import org.sojourn.platform.problem.DomainRejection;

/** What the rules of a debrief case refuse. */
public final class CaseRejected extends DomainRejection {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public CaseRejected(Reason reason) {
        super(reason, reason.detail());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why something is refused, in a word for programs and a sentence for people. */
    public enum Reason {
        OWN_CASE("Nobody works on a case about himself."),
        NOT_THE_TRAVELLER("Only the traveller answers for himself."),
        ROLE_MISSING("Your roles do not allow this to cases of this unit."),
        ALREADY_CLAIMED("A debriefer has claimed this case."),
        NOT_CLAIMED_BY_YOU("Only the debriefer who has claimed this case may do this."),
        NOT_A_CASE_MEMBER("What stands in a case is seen by those who work on it, for as long as they do."),
        ALREADY_PAUSED("The clock of this case is paused."),
        NOT_PAUSED("The clock of this case is not paused."),
        OWN_ADMISSION("Nobody lets himself into a case."),
        ALREADY_A_MEMBER("This person is a member of the case."),
        ALREADY_COMPARTMENTED("This case is compartmented."),
        NOT_COMPARTMENTED("This case is not compartmented."),
        SELF_APPROVAL("Whoever worked on a case does not close it: a second person does.");

        private final String detail;

        Reason(String detail) {
            this.detail = detail;
        }

        public String detail() {
            return detail;
        }
    }
}
