package org.sojourn.advisory.advisory;

import org.sojourn.platform.problem.DomainRejection;

/** What the domain refuses about an advisory or one of its editions. */
public final class AdvisoryRejected extends DomainRejection {

    private static final long serialVersionUID = 1L;

    /** Why it was refused. */
    public enum Reason {
        SELF_APPROVAL("Whoever wrote or submitted an edition does not publish it."),
        ROLE_MISSING("None of your roles allows this."),
        FOREIGN_UNIT("The advisory was issued by a unit that you do not write or publish for."),
        DRAFT_EXISTS("The advisory has an edition that is not published yet."),
        CHANGE_NOTE_MISSING("A major edition after the first says what changed."),
        MINOR_WITHOUT_PREDECESSOR("A minor edition follows an edition in force."),
        MINOR_CHANGES_SUBSTANCE("A minor edition keeps areas, levels, indicators, audience and classification."),
        AUDIENCE_OUTSIDE_UNIT("An advisory speaks to the issuing unit and the units below it only."),
        EXPIRY_TOO_EARLY("The edition would expire before it takes effect."),
        REVIEW_TOO_EARLY("The date of the next review has passed when the edition takes effect."),
        GROUP_EMPTY("A group of countries has no member on the day of publication.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }

    private final Reason reason;

    public AdvisoryRejected(Reason reason) {
        super(reason, reason.sentence);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
