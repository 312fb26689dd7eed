package org.sojourn.debrief.interview;

import java.util.Locale;
import org.sojourn.debrief.debriefcase.CaseCommand;

/** What can be done to an interview, and by what right in its case. */
public enum InterviewCommand {
    RESCHEDULE(CaseCommand.RECORD_INTERVIEW),
    NO_SHOW(CaseCommand.RECORD_INTERVIEW),
    RECORD(CaseCommand.RECORD_INTERVIEW),
    COMMENT(CaseCommand.ANSWER_INTERVIEW),
    CONFIRM(CaseCommand.ANSWER_INTERVIEW),
    GO_ON(CaseCommand.RECORD_INTERVIEW),
    CANCEL(CaseCommand.RECORD_INTERVIEW);

    private final CaseCommand inCase;

    InterviewCommand(CaseCommand inCase) {
        this.inCase = inCase;
    }

    CaseCommand inCase() {
        return inCase;
    }

    /** The command as it stands in paths, audit and allowed actions. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
