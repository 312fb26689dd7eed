package org.sojourn.travel.incident;

import org.sojourn.platform.state.StateTable;

/** Where an incident stands. */
public enum IncidentState {
    RAISED,
    ACKNOWLEDGED,
    CONFIRMED,
    FALSE_ALARM,
    RESOLVED,
    CLOSED;

    /** Every change of an incident; nothing is closed that was not looked into. */
    public static final StateTable<IncidentState, Command> TABLE = StateTable.of(
                    "Incident", IncidentState.class, Command.class)
            .from(RAISED)
            .on(Command.NOTE)
            .to(RAISED)
            .on(Command.ACKNOWLEDGE)
            .to(ACKNOWLEDGED)
            .from(ACKNOWLEDGED)
            .on(Command.NOTE)
            .to(ACKNOWLEDGED)
            .on(Command.CONFIRM)
            .to(CONFIRMED)
            .on(Command.DISMISS)
            .to(FALSE_ALARM)
            .from(CONFIRMED)
            .on(Command.NOTE)
            .to(CONFIRMED)
            .on(Command.RESOLVE)
            .to(RESOLVED)
            .from(FALSE_ALARM)
            .on(Command.NOTE)
            .to(FALSE_ALARM)
            .on(Command.CLOSE)
            .to(CLOSED)
            .from(RESOLVED)
            .on(Command.NOTE)
            .to(RESOLVED)
            .on(Command.CLOSE)
            .to(CLOSED)
            .finals(CLOSED)
            .build();

    /** What officers do with an incident. */
    public enum Command {
        ACKNOWLEDGE,
        CONFIRM,
        DISMISS,
        RESOLVE,
        CLOSE,
        NOTE
    }
}
