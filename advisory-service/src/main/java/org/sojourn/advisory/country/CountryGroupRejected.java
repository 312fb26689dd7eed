package org.sojourn.advisory.country;

import org.sojourn.platform.problem.DomainRejection;

/** What the domain refuses about a group of countries. */
public final class CountryGroupRejected extends DomainRejection {

    private static final long serialVersionUID = 1L;

    /** Why it was refused. */
    public enum Reason {
        NAME_TAKEN("name-taken", "Another group has this name."),
        FOREIGN_UNIT("foreign-unit", "The group belongs to a unit that you do not write for.");

        private final String code;
        private final String sentence;

        Reason(String code, String sentence) {
            this.code = code;
            this.sentence = sentence;
        }
    }

    private final Reason reason;

    public CountryGroupRejected(Reason reason) {
        super(reason.sentence);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String code() {
        return reason.code;
    }
}
