package org.sojourn.debrief.followup;

import org.sojourn.platform.state.StateTable;

/** Where a follow-up stands, and what leads from one state to the next. */
public enum FollowUpState {
    OPEN,
    DONE,
    WAIVED;

    static final StateTable<FollowUpState, FollowUpCommand> TABLE = StateTable.of(
                    "Follow-up", FollowUpState.class, FollowUpCommand.class)
            .from(OPEN)
            .on(FollowUpCommand.COMPLETE)
            .to(DONE)
            .on(FollowUpCommand.WAIVE)
            .to(WAIVED)
            .finals(DONE, WAIVED)
            .build();
}
