package org.sojourn.platform.test;

import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.time.Instant;
import org.sojourn.platform.time.DomainClock;

/** Moves domain time in a Quarkus test. */
public final class TestClock {

    private TestClock() {}

    public static void advance(Duration by) {
        DomainClock clock = clock();
        clock.adjust(clock.offset().plus(by));
    }

    public static void reset() {
        clock().adjust(Duration.ZERO);
    }

    public static Instant now() {
        return clock().instant();
    }

    private static DomainClock clock() {
        return CDI.current().select(DomainClock.class).get();
    }
}
