package org.sojourn.debrief.debriefcase;

import java.util.Locale;

/** What can be done to a debrief case, and by whom. */
public enum CaseCommand {
    REDATE(Performer.SYSTEM),
    CONFIRM_PLAN(Performer.TRAVELLER),
    ANSWER(Performer.TRAVELLER),
    SUBMIT(Performer.TRAVELLER),
    WAIVE(Performer.SUPERVISOR),
    CLAIM(Performer.DEBRIEFER),
    RELEASE(Performer.DEBRIEFER),
    WRITE_NOTE(Performer.DEBRIEFER),
    TRIAGE(Performer.DEBRIEFER),
    SCHEDULE_INTERVIEW(Performer.DEBRIEFER),
    RECORD_INTERVIEW(Performer.DEBRIEFER),
    ANSWER_INTERVIEW(Performer.TRAVELLER),
    END_INTERVIEW(Performer.DEBRIEFER),
    ADD_FINDING(Performer.DEBRIEFER),
    SUGGEST_ADVISORY(Performer.DEBRIEFER),
    ADD_FOLLOW_UP(Performer.DEBRIEFER),
    WAIVE_FOLLOW_UP(Performer.DEBRIEFER),
    REFER(Performer.DEBRIEFER),
    REVOKE_REFERRAL(Performer.DEBRIEFER),
    PROPOSE_CLOSURE(Performer.DEBRIEFER),
    RETURN(Performer.REVIEWER),
    CLOSE(Performer.REVIEWER),
    REOPEN(Performer.SUPERVISOR),
    PAUSE(Performer.DEBRIEFER),
    RESUME(Performer.DEBRIEFER);

    private final Performer performer;

    CaseCommand(Performer performer) {
        this.performer = performer;
    }

    public Performer performer() {
        return performer;
    }

    /** The command as it stands in paths, permissions and allowed actions. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
