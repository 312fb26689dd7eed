package org.sojourn.travel.policy;

import org.sojourn.platform.state.StateTable;

/** How far a version of a policy is; only a tested one can be activated, and a later one retires it. */
public enum PolicyState {
    UPLOADED,
    TESTED,
    ACTIVATED,
    RETIRED;

    public static final StateTable<PolicyState, Command> TABLE = StateTable.of(
                    "Policy version", PolicyState.class, Command.class)
            .from(UPLOADED)
            .on(Command.TEST)
            .to(UPLOADED, TESTED)
            .from(TESTED)
            .on(Command.TEST)
            .to(UPLOADED, TESTED)
            .on(Command.ACTIVATE)
            .to(ACTIVATED)
            .from(ACTIVATED)
            .on(Command.RETIRE)
            .to(RETIRED)
            .finals(RETIRED)
            .build();

    /** What changes a version. */
    public enum Command {
        TEST,
        ACTIVATE,
        RETIRE
    }
}
