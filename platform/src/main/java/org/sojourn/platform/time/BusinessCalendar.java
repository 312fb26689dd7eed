package org.sojourn.platform.time;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Counts business days: not Saturdays, Sundays, nor public holidays of a country or region. */
public final class BusinessCalendar {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Map<String, BusinessCalendar> KNOWN = new ConcurrentHashMap<>();

    private final HolidayManager holidays;
    private final String[] regions;

    private BusinessCalendar(HolidayManager holidays, String[] regions) {
        this.holidays = holidays;
        this.regions = regions;
    }

    /**
     * The calendar of a jurisdiction: ISO 3166-1 (`DE`) or 3166-2 (`DE-BE`); holidays by Jollyday.
     *
     * @throws IllegalArgumentException for a code without a calendar
     */
    public static BusinessCalendar of(String code) {
        return KNOWN.computeIfAbsent(code, BusinessCalendar::read);
    }

    private static BusinessCalendar read(String code) {
        String[] parts = code.toLowerCase(Locale.ROOT).split("-", -1);
        try {
            HolidayManager holidays = HolidayManager.getInstance(ManagerParameters.create(parts[0]));
            return new BusinessCalendar(holidays, Arrays.copyOfRange(parts, 1, parts.length));
        } catch (IllegalStateException absent) {
            throw new IllegalArgumentException("there is no calendar for " + code, absent);
        }
    }

    public boolean isBusinessDay(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !holidays.isHoliday(day, regions);
    }

    /** The nth business day after a date; the date itself does not count. A negative n counts backwards. */
    public LocalDate plus(LocalDate date, int days) {
        LocalDate day = date;
        int step = Integer.signum(days);
        for (int left = Math.abs(days); left > 0; ) {
            day = day.plusDays(step);
            if (isBusinessDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** The first instant after a day has ended in a zone. */
    public static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
