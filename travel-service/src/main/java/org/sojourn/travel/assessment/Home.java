package org.sojourn.travel.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.sojourn.platform.roster.Unit;

/** Where a traveller's unit is: the zone of its dates, the calendar of its business days, the country that is not abroad. */
public record Home(ZoneId zone, String calendar, String country) {

    public static Home of(Unit unit) {
        return new Home(unit.zone(), unit.calendar(), unit.calendar().substring(0, 2));
    }

    public LocalDate dateOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }
}
