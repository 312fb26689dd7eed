package org.sojourn.debrief.stage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.sojourn.debrief.debriefcase.CaseState;
import org.sojourn.debrief.debriefcase.DebriefCase;
import org.sojourn.debrief.debriefcase.DueRule;
import org.sojourn.platform.time.BusinessCalendar;

/** By when a stage should be over: the end of the Nth business day, on the calendar and in the zone of the case. */
record Target(LocalDate countsFrom, int businessDays, Instant at) {

    /** The traveller's own time counts from his return, if that is later than the opening of the case. */
    static Target of(DebriefCase waiting, int businessDays, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneId.of(waiting.dueRule().zone()));
        LocalDate returned = waiting.trip().returnedOn();
        return from(waiting.dueRule(), countsFromReturn(waiting) ? returned : today, businessDays);
    }

    static boolean countsFromReturn(DebriefCase of) {
        return of.state() == CaseState.AWAITING_TRAVELLER && of.reopenedAt() == null;
    }

    static Target from(DueRule rule, LocalDate day, int businessDays) {
        LocalDate last = BusinessCalendar.of(rule.calendar()).plus(day, businessDays);
        return new Target(day, businessDays, BusinessCalendar.endOf(last, ZoneId.of(rule.zone())));
    }
}
