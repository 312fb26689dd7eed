package org.sojourn.debrief.debriefcase;

import org.sojourn.platform.state.StateTable;

/** Where a debrief case stands, and what leads from one state to the next. */
public enum CaseState {
    AWAITING_TRAVELLER,
    SUBMITTED,
    ANALYSIS,
    CLOSURE_REVIEW,
    CLOSED;

    static final StateTable<CaseState, CaseCommand> TABLE = StateTable.of(
                    "Debrief case", CaseState.class, CaseCommand.class)
            .from(AWAITING_TRAVELLER)
            .on(CaseCommand.REDATE)
            .to(AWAITING_TRAVELLER)
            .on(CaseCommand.CONFIRM_PLAN)
            .to(AWAITING_TRAVELLER)
            .on(CaseCommand.ANSWER)
            .to(AWAITING_TRAVELLER)
            .on(CaseCommand.SUBMIT)
            .to(SUBMITTED)
            .from(SUBMITTED)
            .on(CaseCommand.REDATE)
            .to(SUBMITTED)
            .on(CaseCommand.CLAIM)
            .to(SUBMITTED)
            .on(CaseCommand.RELEASE)
            .to(SUBMITTED)
            .on(CaseCommand.WRITE_NOTE)
            .to(SUBMITTED)
            .on(CaseCommand.TRIAGE)
            .to(ANALYSIS)
            .from(ANALYSIS)
            .on(CaseCommand.REDATE)
            .to(ANALYSIS)
            .on(CaseCommand.CLAIM)
            .to(ANALYSIS)
            .on(CaseCommand.RELEASE)
            .to(ANALYSIS)
            .on(CaseCommand.WRITE_NOTE)
            .to(ANALYSIS)
            .on(CaseCommand.ADD_FINDING)
            .to(ANALYSIS)
            .on(CaseCommand.PROPOSE_CLOSURE)
            .to(CLOSURE_REVIEW)
            .from(CLOSURE_REVIEW)
            .on(CaseCommand.REDATE)
            .to(CLOSURE_REVIEW)
            .on(CaseCommand.RETURN)
            .to(ANALYSIS)
            .on(CaseCommand.CLOSE)
            .to(CLOSED)
            .finals(CLOSED)
            .build();
}
