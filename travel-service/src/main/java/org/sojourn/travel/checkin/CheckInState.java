package org.sojourn.travel.checkin;

import org.sojourn.platform.state.StateTable;

/** Where an expected sign of life stands. */
public enum CheckInState {
    DUE,
    RECEIVED,
    MISSED,
    CHASING,
    RESOLVED_OK,
    ESCALATED,
    VOID;

    /** Every change of a check-in; a late answer counts at any time. */
    public static final StateTable<CheckInState, Command> TABLE = StateTable.of(
                    "Check-in", CheckInState.class, Command.class)
            .from(DUE)
            .on(Command.ANSWER)
            .to(RECEIVED)
            .on(Command.MISS)
            .to(MISSED)
            .on(Command.ESCALATE)
            .to(ESCALATED)
            .on(Command.VOID)
            .to(VOID)
            .from(MISSED)
            .on(Command.ANSWER)
            .to(RESOLVED_OK)
            .on(Command.CHASE)
            .to(CHASING)
            .on(Command.ESCALATE)
            .to(ESCALATED)
            .on(Command.VOID)
            .to(VOID)
            .from(CHASING)
            .on(Command.ANSWER)
            .to(RESOLVED_OK)
            .on(Command.CHASE)
            .to(CHASING)
            .on(Command.RESOLVE)
            .to(RESOLVED_OK)
            .on(Command.ESCALATE)
            .to(ESCALATED)
            .on(Command.VOID)
            .to(VOID)
            .from(ESCALATED)
            .on(Command.ANSWER)
            .to(ESCALATED)
            .finals(RECEIVED, RESOLVED_OK, VOID)
            .build();

    /** What changes a check-in. */
    public enum Command {
        ANSWER,
        MISS,
        CHASE,
        RESOLVE,
        ESCALATE,
        VOID
    }
}
