package org.sojourn.debrief.debriefcase;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.sojourn.platform.time.BusinessCalendar;

/** By which rule a case is due: the end of the Nth business day after the return, on one calendar, in one zone. */
@Embeddable
public record DueRule(@Column(name = "business_days") int businessDays, String calendar, String zone) {

    /** A term that starts anew. */
    Term termFrom(Instant now) {
        Term counted = termFrom(LocalDate.ofInstant(now, ZoneId.of(zone)));
        return new Term(now, counted.dueAt());
    }

    Term termFrom(LocalDate returnedOn) {
        ZoneId place = ZoneId.of(zone);
        LocalDate lastDay = BusinessCalendar.of(calendar).plus(returnedOn, businessDays);
        return new Term(BusinessCalendar.endOf(returnedOn, place), BusinessCalendar.endOf(lastDay, place));
    }
}
