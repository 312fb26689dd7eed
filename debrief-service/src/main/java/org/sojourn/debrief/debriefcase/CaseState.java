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
            .on(CaseCommand.WAIVE)
            .to(CLOSED)
            .on(CaseCommand.PAUSE)
            .to(AWAITING_TRAVELLER)
            .on(CaseCommand.RESUME)
            .to(AWAITING_TRAVELLER)
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
            .on(CaseCommand.PAUSE)
            .to(SUBMITTED)
            .on(CaseCommand.RESUME)
            .to(SUBMITTED)
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
            .on(CaseCommand.SUGGEST_ADVISORY)
            .to(ANALYSIS)
            .on(CaseCommand.PROPOSE_CLOSURE)
            .to(CLOSURE_REVIEW)
            .on(CaseCommand.PAUSE)
            .to(ANALYSIS)
            .on(CaseCommand.RESUME)
            .to(ANALYSIS)
            .from(CLOSURE_REVIEW)
            .on(CaseCommand.REDATE)
            .to(CLOSURE_REVIEW)
            .on(CaseCommand.RETURN)
            .to(ANALYSIS)
            .on(CaseCommand.CLOSE)
            .to(CLOSED)
            .on(CaseCommand.PAUSE)
            .to(CLOSURE_REVIEW)
            .on(CaseCommand.RESUME)
            .to(CLOSURE_REVIEW)
            .from(CLOSED)
            .on(CaseCommand.REOPEN)
            .to(AWAITING_TRAVELLER, ANALYSIS)
            .build();
}
