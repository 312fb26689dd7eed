package org.sojourn.travel.appeal;

import org.sojourn.platform.state.StateTable;

/** How far an appeal is; upheld and overturned is said of the decision it is against. */
public enum AppealState {
    FILED,
    UPHELD,
    OVERTURNED,
    WITHDRAWN,
    EXPIRED;

    public static final StateTable<AppealState, Command> TABLE = StateTable.of(
                    "Appeal", AppealState.class, Command.class)
            .from(FILED)
            .on(Command.DECIDE)
            .to(UPHELD, OVERTURNED)
            .on(Command.WITHDRAW)
            .to(WITHDRAWN)
            .on(Command.EXPIRE)
            .to(EXPIRED)
            .finals(UPHELD, OVERTURNED, WITHDRAWN, EXPIRED)
            .build();

    /** What changes an appeal. */
    public enum Command {
        DECIDE,
        WITHDRAW,
        EXPIRE
    }
}
