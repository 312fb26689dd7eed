package org.sojourn.travel.reassessment;

import org.sojourn.platform.state.StateTable;

/** How far the order to come home has got; it changes nothing about the trip itself. */
public enum RecallState {
    ORDERED,
    ACKNOWLEDGED,
    ENDED;

    /** Every change; the return ends it, acknowledged or not. */
    public static final StateTable<RecallState, Command> TABLE = StateTable.of(
                    "Recall", RecallState.class, Command.class)
            .from(ORDERED)
            .on(Command.ACKNOWLEDGE)
            .to(ACKNOWLEDGED)
            .on(Command.END)
            .to(ENDED)
            .from(ACKNOWLEDGED)
            .on(Command.END)
            .to(ENDED)
            .finals(ENDED)
            .build();

    /** What changes a recall. */
    public enum Command {
        ACKNOWLEDGE,
        END
    }
}
