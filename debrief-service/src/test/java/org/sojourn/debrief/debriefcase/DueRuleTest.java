package org.sojourn.debrief.debriefcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueRuleTest {

    @Test
    void refusesACalendarThatDoesNotExist() {
        DueRule rule = new DueRule(5, 5, "XX", "Europe/Berlin");
        assertThatThrownBy(() -> rule.termFrom(LocalDate.parse("2026-11-20")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0} days after {1} on {2} is {3}")
    @CsvSource({
        // an ordinary week: Friday to Friday, Monday to Monday
        "5, 2026-11-20, DE-BE, 2026-11-27",
        "5, 2026-11-23, DE-BE, 2026-11-30",
        // returned on a weekend
        "5, 2026-11-21, DE-BE, 2026-11-27",
        "1, 2026-11-22, DE-BE, 2026-11-23",
        // 8 March is a holiday in Berlin, in 2027 on a Monday, and none in France
        "1, 2027-03-05, DE-BE, 2027-03-09",
        "1, 2027-03-05, FR, 2027-03-08",
        // 14 July 2026 is a Tuesday, a holiday in France and none in Berlin
        "2, 2026-07-10, FR, 2026-07-15",
        "2, 2026-07-10, DE-BE, 2026-07-14",
        // 11 November 2026, a Wednesday, likewise
        "5, 2026-11-06, FR, 2026-11-16",
        "5, 2026-11-06, DE-BE, 2026-11-13",
        // Christmas: Friday 25 and Saturday 26 in Berlin, Friday 25 in France; 1 January 2027 is a Friday
        "5, 2026-12-21, DE-BE, 2026-12-29",
        "8, 2026-12-21, FR, 2027-01-04",
        // Easter 2027: Friday 26 March only in Germany, Monday 29 March in both
        "1, 2027-03-25, DE-BE, 2027-03-30",
        "1, 2027-03-25, FR, 2027-03-26",
    })
    void countsBusinessDaysOnly(int days, LocalDate returned, String calendar, LocalDate lastDay) {
        Term term = new DueRule(days, 5, calendar, "UTC").termFrom(returned);
        assertThat(term.dueAt())
                .isEqualTo(lastDay.plusDays(1).atStartOfDay(ZoneId.of("UTC")).toInstant());
    }

    @ParameterizedTest(name = "in {0} the day ends at {1}")
    @CsvSource({
        "Europe/Berlin, 2026-11-27T23:00:00Z",
        "Pacific/Auckland, 2026-11-27T11:00:00Z",
        "America/Los_Angeles, 2026-11-28T08:00:00Z",
        "Asia/Kathmandu, 2026-11-27T18:15:00Z",
    })
    void endsWithTheDayOfTheUnitsZone(String zone, Instant due) {
        assertThat(new DueRule(5, 5, "DE-BE", zone)
                        .termFrom(LocalDate.parse("2026-11-20"))
                        .dueAt())
                .isEqualTo(due);
    }

    @Test
    void followsTheClockThatIsPutBack() {
        Term term = new DueRule(5, 5, "DE-BE", "Europe/Berlin").termFrom(LocalDate.parse("2026-10-22"));
        assertThat(term.startsAt()).isEqualTo(Instant.parse("2026-10-22T22:00:00Z"));
        assertThat(term.dueAt()).isEqualTo(Instant.parse("2026-10-29T23:00:00Z"));
    }
}
