package org.sojourn.debrief.debriefcase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTest {

    private static final Instant START = Instant.parse("2026-11-20T00:00:00Z");
    private static final Term TERM = new Term(START, Instant.parse("2026-11-30T00:00:00Z"));

    @ParameterizedTest(name = "at {0}: {1} is reached, the next is at {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-11-24T23:59:59Z, -, 2026-11-25T00:00:00Z",
                "2026-11-25T00:00:00Z, HALF, 2026-11-28T00:00:00Z",
                "2026-11-28T00:00:00Z, FOUR_FIFTHS, 2026-11-30T00:00:00Z",
                "2026-11-30T00:00:00Z, DUE, -",
                "2027-01-01T00:00:00Z, DUE, -",
            })
    void remindsAtHalfFourFifthsAndTheEnd(Instant now, Reminder reached, Instant next) {
        assertThat(TERM.reached(now)).isEqualTo(reached);
        assertThat(TERM.nextReminder(now)).isEqualTo(next);
    }

    @Test
    void isNotOverBeforeItsEnd() {
        assertThat(TERM.isOver(TERM.dueAt().minusNanos(1))).isFalse();
        assertThat(TERM.isOver(TERM.dueAt())).isTrue();
    }
}
