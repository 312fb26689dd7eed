package org.sojourn.advisory.country;

import org.sojourn.platform.problem.DomainRejection;

/** What the domain refuses about a group of countries. */
public final class CountryGroupRejected extends DomainRejection {

    private static final long serialVersionUID = 1L;

    /** Why it was refused. */
    public enum Reason {
        NAME_TAKEN("Another group has this name."),
        FOREIGN_UNIT("The group belongs to a unit that you do not write for.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Reason reason;

    public CountryGroupRejected(Reason reason) {
        super(reason, reason.sentence);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
