package org.sojourn.debrief.referral;

import org.sojourn.platform.state.StateTable;

/** Where a referral stands, and what leads from one state to the next. */
public enum ReferralState {
    REQUESTED,
    ACCEPTED,
    DONE,
    REJECTED,
    REVOKED;

    static final StateTable<ReferralState, ReferralCommand> TABLE = StateTable.of(
                    "Referral", ReferralState.class, ReferralCommand.class)
            .from(REQUESTED)
            .on(ReferralCommand.ACCEPT)
            .to(ACCEPTED)
            .on(ReferralCommand.REJECT)
            .to(REJECTED)
            .on(ReferralCommand.REVOKE)
            .to(REVOKED)
            .from(ACCEPTED)
            .on(ReferralCommand.FINISH)
            .to(DONE)
            .on(ReferralCommand.REVOKE)
            .to(REVOKED)
            .finals(DONE, REJECTED, REVOKED)
            .build();

    /** The receiver sees the extract for as long as he has something to do about it. */
    boolean isOpen() {
        return switch (this) {
            case REQUESTED, ACCEPTED -> true;
            case DONE, REJECTED, REVOKED -> false;
        };
    }
}
