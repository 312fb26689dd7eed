package org.sojourn.travel.legalhold;

import org.sojourn.platform.state.StateTable;

/** Whether a hold keeps what is held of its person. */
public enum LegalHoldState {
    IN_FORCE,
    LIFTED;

    /** Every change. */
    public static final StateTable<LegalHoldState, Command> TABLE = StateTable.of(
                    "Legal hold", LegalHoldState.class, Command.class)
            .from(IN_FORCE)
            .on(Command.LIFT)
            .to(LIFTED)
            .finals(LIFTED)
            .build();

    /** What changes a hold. */
    public enum Command {
        LIFT
    }
}
