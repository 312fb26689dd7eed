package org.sojourn.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTest {

    @Test
    void refusesAJurisdictionWithoutCalendar() {
        assertThatThrownBy(() -> BusinessCalendar.of("XX")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "DE-BE, 2026-03-06, 1, 2026-03-09", // International Women's Day is a holiday in Berlin, but falls on this
        // Sunday
        "DE-BE, 2027-03-05, 1, 2027-03-09", // here it is the Monday
        "DE-BY, 2027-03-05, 1, 2027-03-08", // and none in Bavaria
        "DE-BE, 2026-12-23, 6, 2027-01-04", // Christmas Day, New Year's Day, two weekends
        "FR, 2026-07-10, 2, 2026-07-15", // the 14th of July
        "FR, 2026-07-15, -2, 2026-07-10",
        "DE-BE, 2026-11-24, 0, 2026-11-24",
    })
    void countsOverWeekendsAndHolidays(String calendar, LocalDate from, int days, LocalDate expected) {
        assertThat(BusinessCalendar.of(calendar).plus(from, days)).isEqualTo(expected);
    }

    @Test
    void endsADayAtMidnightOfItsZone() {
        assertThat(BusinessCalendar.endOf(LocalDate.parse("2026-10-25"), ZoneId.of("Europe/Berlin")))
                .isEqualTo(Instant.parse("2026-10-25T23:00:00Z"));
    }
}
