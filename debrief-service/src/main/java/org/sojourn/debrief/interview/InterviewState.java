package org.sojourn.debrief.interview;

import org.sojourn.platform.state.StateTable;

/** Where an interview stands, and what leads from one state to the next. */
public enum InterviewState {
    SCHEDULED,
    NO_SHOW,
    HELD,
    SIGNED,
    UNCONFIRMED,
    CANCELLED;

    static final StateTable<InterviewState, InterviewCommand> TABLE = StateTable.of(
                    "Interview", InterviewState.class, InterviewCommand.class)
            .from(SCHEDULED)
            .on(InterviewCommand.RESCHEDULE)
            .to(SCHEDULED)
            .on(InterviewCommand.NO_SHOW)
            .to(NO_SHOW)
            .on(InterviewCommand.RECORD)
            .to(HELD)
            .on(InterviewCommand.CANCEL)
            .to(CANCELLED)
            .from(NO_SHOW)
            .on(InterviewCommand.RESCHEDULE)
            .to(SCHEDULED)
            .on(InterviewCommand.CANCEL)
            .to(CANCELLED)
            .from(HELD)
            .on(InterviewCommand.RECORD)
            .to(HELD)
            .on(InterviewCommand.COMMENT)
            .to(HELD)
            .on(InterviewCommand.CONFIRM)
            .to(SIGNED)
            .on(InterviewCommand.GO_ON)
            .to(UNCONFIRMED)
            .from(UNCONFIRMED)
            .on(InterviewCommand.COMMENT)
            .to(UNCONFIRMED)
            .on(InterviewCommand.CONFIRM)
            .to(SIGNED)
            .finals(SIGNED, CANCELLED)
            .build();

    boolean isOpen() {
        return switch (this) {
            case SCHEDULED, NO_SHOW, HELD -> true;
            case SIGNED, UNCONFIRMED, CANCELLED -> false;
        };
    }
}
