package org.sojourn.debrief.breakglass;

import org.sojourn.platform.state.StateTable;

/** What became of the review of a broken glass. */
public enum Review {
    OPEN,
    JUSTIFIED,
    NOT_JUSTIFIED;

    static final StateTable<Review, Verdict> TABLE = StateTable.of("Break-glass review", Review.class, Verdict.class)
            .from(OPEN)
            .on(Verdict.JUSTIFIED)
            .to(JUSTIFIED)
            .on(Verdict.NOT_JUSTIFIED)
            .to(NOT_JUSTIFIED)
            .finals(JUSTIFIED, NOT_JUSTIFIED)
            .build();

    /** What a second person says of it. */
    public enum Verdict {
        JUSTIFIED,
        NOT_JUSTIFIED
    }
}
