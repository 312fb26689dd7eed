package org.sojourn.travel.trip;

import org.sojourn.platform.state.StateTable;

/** Where the traveller is with the trip; the second of its two axes. */
public enum Travel {
    PLANNED,
    READY,
    AWAY,
    RETURNED,
    RECONCILED,
    CLOSED,
    NOT_TRAVELLED;

    /** Every change of this axis; who was taken to be away may still say when he left. */
    public static final StateTable<Travel, Command> TABLE = StateTable.of("Trip travel", Travel.class, Command.class)
            .from(PLANNED)
            .on(Command.CLEAR)
            .to(READY)
            .on(Command.DEPART)
            .to(AWAY)
            .on(Command.LAPSE)
            .to(NOT_TRAVELLED)
            .from(READY)
            .on(Command.BLOCK)
            .to(PLANNED)
            .on(Command.DEPART)
            .to(AWAY)
            .on(Command.LAPSE)
            .to(NOT_TRAVELLED)
            .from(AWAY)
            .on(Command.DEPART)
            .to(AWAY)
            .on(Command.RETURN)
            .to(RETURNED)
            .from(RETURNED)
            .on(Command.RECONCILE)
            .to(RECONCILED)
            .on(Command.CLOSE)
            .to(CLOSED)
            .from(RECONCILED)
            .on(Command.CLOSE)
            .to(CLOSED)
            .from(CLOSED)
            .on(Command.REOPEN)
            .to(RECONCILED)
            .finals(NOT_TRAVELLED)
            .build();

    /** What changes this axis. */
    public enum Command {
        CLEAR,
        BLOCK,
        DEPART,
        LAPSE,
        RETURN,
        RECONCILE,
        CLOSE,
        REOPEN
    }
}
