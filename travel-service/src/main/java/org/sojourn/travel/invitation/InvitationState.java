package org.sojourn.travel.invitation;

import org.sojourn.platform.state.StateTable;

/** How far an invitation has come. */
public enum InvitationState {
    RECEIVED,
    UNDER_REVIEW,
    ACCEPTED,
    DECLINED,
    REDIRECTED,
    LAPSED;

    /** Every change; what was accepted can still be declined or redirected, and what nobody answered lapses. */
    public static final StateTable<InvitationState, Command> TABLE = StateTable.of(
                    "Invitation", InvitationState.class, Command.class)
            .from(RECEIVED)
            .on(Command.REVIEW)
            .to(UNDER_REVIEW)
            .on(Command.ACCEPT)
            .to(ACCEPTED)
            .on(Command.DECLINE)
            .to(DECLINED)
            .on(Command.REDIRECT)
            .to(REDIRECTED)
            .on(Command.LAPSE)
            .to(LAPSED)
            .from(UNDER_REVIEW)
            .on(Command.ACCEPT)
            .to(ACCEPTED)
            .on(Command.DECLINE)
            .to(DECLINED)
            .on(Command.REDIRECT)
            .to(REDIRECTED)
            .on(Command.LAPSE)
            .to(LAPSED)
            .from(ACCEPTED)
            .on(Command.DECLINE)
            .to(DECLINED)
            .on(Command.REDIRECT)
            .to(REDIRECTED)
            .finals(DECLINED, REDIRECTED, LAPSED)
            .build();

    /** What changes an invitation. */
    public enum Command {
        REVIEW,
        ACCEPT,
        DECLINE,
        REDIRECT,
        LAPSE
    }
}
