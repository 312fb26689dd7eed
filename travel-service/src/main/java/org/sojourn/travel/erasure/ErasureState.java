package org.sojourn.travel.erasure;

import org.sojourn.platform.state.StateTable;

/** How far an erasure has come. */
public enum ErasureState {
    REQUESTED,
    CONFIRMED,
    DECLINED,
    WITHDRAWN;

    /** Every change; what is confirmed is done, and cannot be undone. */
    public static final StateTable<ErasureState, Command> TABLE = StateTable.of(
                    "Erasure", ErasureState.class, Command.class)
            .from(REQUESTED)
            .on(Command.CONFIRM)
            .to(CONFIRMED)
            .on(Command.DECLINE)
            .to(DECLINED)
            .on(Command.WITHDRAW)
            .to(WITHDRAWN)
            .finals(CONFIRMED, DECLINED, WITHDRAWN)
            .build();

    /** What changes an erasure. */
    public enum Command {
        CONFIRM,
        DECLINE,
        WITHDRAW
    }
}
