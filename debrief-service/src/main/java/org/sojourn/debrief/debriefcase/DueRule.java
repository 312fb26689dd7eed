package org.sojourn.debrief.debriefcase;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.sojourn.platform.time.BusinessCalendar;

/** By which rules a case is due, and deviations are: the end of the Nth business day, on one calendar, in one zone. */
@Embeddable
public record DueRule(
        @Column(name = "business_days") int businessDays,
        @Column(name = "deviation_days") int deviationDays,
        String calendar,
        String zone) {

    /** A term that starts anew. */
    Term termFrom(Instant now) {
        Term counted = termFrom(LocalDate.ofInstant(now, ZoneId.of(zone)));
        return new Term(now, counted.dueAt());
    }

    Term termFrom(LocalDate returnedOn) {
        return new Term(BusinessCalendar.endOf(returnedOn, ZoneId.of(zone)), endOf(returnedOn, businessDays));
    }

    /** When everything that was not as planned must have been told. */
    public Instant deviationsDueAfter(LocalDate returnedOn) {
        return endOf(returnedOn, deviationDays);
    }

    /** The end of the nth business day after a moment, for terms of other things in the case. */
    public Instant businessDaysAfter(Instant moment, int days) {
        return endOf(moment.atZone(ZoneId.of(zone)).toLocalDate(), days);
    }

    /** When the last day of a term begins. */
    public Instant lastDayBefore(Instant end) {
        ZoneId here = ZoneId.of(zone);
        return LocalDate.ofInstant(end.minusMillis(1), here).atStartOfDay(here).toInstant();
    }

    private Instant endOf(LocalDate from, int days) {
        return BusinessCalendar.endOf(BusinessCalendar.of(calendar).plus(from, days), ZoneId.of(zone));
    }
}
