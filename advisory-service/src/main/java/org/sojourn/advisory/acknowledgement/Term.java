package org.sojourn.advisory.acknowledgement;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.sojourn.platform.time.BusinessCalendar;

/** By when the people of a unit acknowledge, and when they are reminded: at half time, and when the last day begins. */
record Term(Instant since, Instant remindAt, Instant lastDayAt, Instant dueAt) {

    /** The term ends with the nth business day after the day on which it began. */
    static Term of(Instant since, int businessDays, BusinessCalendar calendar, ZoneId zone) {
        LocalDate last = calendar.plus(LocalDate.ofInstant(since, zone), businessDays);
        Instant lastDayAt = last.atStartOfDay(zone).toInstant();
        Instant dueAt = BusinessCalendar.endOf(last, zone);
        Instant half = since.plus(Duration.between(since, dueAt).dividedBy(2));
        return new Term(since, half.isBefore(lastDayAt) ? half : lastDayAt, lastDayAt, dueAt);
    }
}
