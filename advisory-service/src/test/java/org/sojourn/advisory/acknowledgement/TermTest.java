package org.sojourn.advisory.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.time.BusinessCalendar;

class TermTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void endsWithTheNthBusinessDayOfTheUnitInItsZone() {
        Term term = Term.of(Instant.parse("2026-04-29T10:00:00Z"), 5, BusinessCalendar.of("DE-BE"), BERLIN);

        assertThat(term.dueAt()).isEqualTo(Instant.parse("2026-05-07T22:00:00Z"));
        assertThat(term.lastDayAt()).isEqualTo(Instant.parse("2026-05-06T22:00:00Z"));
    }

    @Test
    void differsByCalendarAndZone() {
        Instant holiday = Instant.parse("2026-07-13T23:30:00Z");

        Term paris = Term.of(holiday, 1, BusinessCalendar.of("FR"), ZoneId.of("Europe/Paris"));
        Term berlin = Term.of(holiday, 1, BusinessCalendar.of("DE"), BERLIN);
        Term hawaii = Term.of(holiday, 1, BusinessCalendar.of("US"), ZoneId.of("Pacific/Honolulu"));

        assertThat(paris.dueAt()).isEqualTo(berlin.dueAt()).isEqualTo(Instant.parse("2026-07-15T22:00:00Z"));
        assertThat(hawaii.dueAt()).isEqualTo(Instant.parse("2026-07-15T10:00:00Z"));
    }

    @Test
    void remindsAtHalfTimeButNeverAfterTheLastDayHasBegun() {
        Instant monday = Instant.parse("2026-03-02T09:00:00Z");

        Term week = Term.of(monday, 5, BusinessCalendar.of("DE"), BERLIN);
        Term day = Term.of(monday, 1, BusinessCalendar.of("DE"), BERLIN);

        assertThat(week.remindAt())
                .isEqualTo(Instant.parse("2026-03-06T04:00:00Z").minusSeconds(0));
        assertThat(day.remindAt()).isEqualTo(day.lastDayAt());
    }
}
