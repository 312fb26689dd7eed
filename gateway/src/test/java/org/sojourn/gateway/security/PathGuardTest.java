package org.sojourn.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PathGuardTest {

    @Test
    void readsQueriesOfAnyLength() {
        assertThat(PathGuard.isUnambiguous("/api/trips?cursor=" + "A".repeat(200_000)))
                .isTrue();
        assertThat(PathGuard.isUnambiguous("/api/trips?cursor=" + "%41A".repeat(100_000)))
                .isTrue();
    }

    @Test
    void refusesAQueryThatEndsInHalfAByte() {
        assertThat(PathGuard.isUnambiguous("/api/trips?cursor=" + "A".repeat(200_000) + "%4"))
                .isFalse();
    }
}
