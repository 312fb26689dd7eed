package org.sojourn.travel.condition;

import org.sojourn.platform.state.StateTable;

/** How far a condition is; a missed one still takes late evidence, which somebody else always has to verify. */
public enum ConditionState {
    OPEN,
    EVIDENCED,
    MET,
    WAIVED,
    MISSED;

    public static final StateTable<ConditionState, Command> TABLE = StateTable.of(
                    "Condition", ConditionState.class, Command.class)
            .from(OPEN)
            .on(Command.EVIDENCE)
            .to(EVIDENCED, MET)
            .on(Command.WAIVE)
            .to(WAIVED)
            .on(Command.MISS)
            .to(MISSED)
            .from(EVIDENCED)
            .on(Command.VERIFY)
            .to(MET)
            .on(Command.RETURN)
            .to(OPEN)
            .on(Command.WAIVE)
            .to(WAIVED)
            .from(MISSED)
            .on(Command.EVIDENCE)
            .to(EVIDENCED)
            .on(Command.WAIVE)
            .to(WAIVED)
            .finals(MET, WAIVED)
            .build();

    /** What changes a condition. */
    public enum Command {
        EVIDENCE,
        VERIFY,
        RETURN,
        WAIVE,
        MISS
    }

    boolean settled() {
        return TABLE.isFinal(this);
    }
}
