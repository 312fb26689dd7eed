package org.sojourn.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AnswerDateTest {

    private Instant now = Instant.parse("2026-11-03T10:00:00.9Z");
    private final AnswerDate date = new AnswerDate(() -> now);

    @Test
    void isWrittenAsHttpWritesIt() {
        assertThat(date.now()).isEqualTo("Tue, 03 Nov 2026 10:00:00 GMT");
    }

    @Test
    void goesOnWithTheSeconds() {
        date.now();
        now = now.plusMillis(100);
        assertThat(date.now()).isEqualTo("Tue, 03 Nov 2026 10:00:01 GMT");
    }
}
