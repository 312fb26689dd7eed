package org.sojourn.travel.reassessment;

import org.sojourn.platform.state.StateTable;

/** What became of a reassessment; it leaves the trip as it is until somebody decides. */
public enum ReassessmentState {
    OPEN,
    CONFIRMED,
    ALTERED,
    CANCELLED,
    RECALLED,
    DECLINED,
    SUPERSEDED,
    LAPSED;

    /** Every change; one that ended with its trip comes back when the trip does. */
    public static final StateTable<ReassessmentState, Command> TABLE = StateTable.of(
                    "Reassessment", ReassessmentState.class, Command.class)
            .from(OPEN)
            .on(Command.CONFIRM)
            .to(CONFIRMED)
            .on(Command.ALTER)
            .to(ALTERED)
            .on(Command.CANCEL)
            .to(CANCELLED)
            .on(Command.RECALL)
            .to(RECALLED)
            .on(Command.DECLINE)
            .to(DECLINED)
            .on(Command.SUPERSEDE)
            .to(SUPERSEDED)
            .on(Command.LAPSE)
            .to(LAPSED)
            .from(CANCELLED)
            .on(Command.REOPEN)
            .to(OPEN)
            .from(LAPSED)
            .on(Command.REOPEN)
            .to(OPEN)
            .finals(CONFIRMED, ALTERED, RECALLED, DECLINED, SUPERSEDED)
            .build();

    /** What changes a reassessment. */
    public enum Command {
        CONFIRM,
        ALTER,
        CANCEL,
        RECALL,
        DECLINE,
        SUPERSEDE,
        LAPSE,
        REOPEN
    }
}
