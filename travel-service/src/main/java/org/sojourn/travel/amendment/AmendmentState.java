package org.sojourn.travel.amendment;

import org.sojourn.platform.state.StateTable;

/** How far another plan has got; the old plan and its approval stand until it is applied. */
public enum AmendmentState {
    OPEN,
    APPLIED,
    DECLINED,
    WITHDRAWN,
    EXPIRED;

    /** Every change; what needs no decision is applied as soon as it is proposed. */
    public static final StateTable<AmendmentState, Command> TABLE = StateTable.of(
                    "Amendment", AmendmentState.class, Command.class)
            .from(OPEN)
            .on(Command.APPLY)
            .to(APPLIED)
            .on(Command.DECLINE)
            .to(DECLINED)
            .on(Command.WITHDRAW)
            .to(WITHDRAWN)
            .on(Command.EXPIRE)
            .to(EXPIRED)
            .finals(APPLIED, DECLINED, WITHDRAWN, EXPIRED)
            .build();

    /** What changes an amendment. */
    public enum Command {
        APPLY,
        DECLINE,
        WITHDRAW,
        EXPIRE
    }
}
