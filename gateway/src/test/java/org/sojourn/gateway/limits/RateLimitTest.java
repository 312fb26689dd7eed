package org.sojourn.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private static final class TestMeter implements TimeMeter {

        private long nanos;

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }

        void advanceMillis(long millis) {
            nanos += millis * 1_000_000;
        }
    }

    private record Rate(int perSecond, int burst) implements LimitsConfig.Rate {}

    private final TestMeter meter = new TestMeter();
    private final RateLimit limit = new RateLimit("test", new Rate(2, 3), 10, meter, context -> "unused");

    @Test
    void refusesBeyondTheBurst() {
        for (int i = 0; i < 3; i++) {
            assertThat(limit.take("a").isConsumed()).isTrue();
        }
        assertThat(limit.take("a").isConsumed()).isFalse();
        assertThat(limit.take("a").getNanosToWaitForRefill()).isEqualTo(500_000_000);
    }

    @Test
    void countsEachKeyByItself() {
        for (int i = 0; i < 4; i++) {
            limit.take("a");
        }
        assertThat(limit.take("b").isConsumed()).isTrue();
    }

    @Test
    void fillsAgainWithTime() {
        for (int i = 0; i < 4; i++) {
            limit.take("a");
        }
        meter.advanceMillis(499);
        assertThat(limit.take("a").isConsumed()).isFalse();
        meter.advanceMillis(1);
        assertThat(limit.take("a").isConsumed()).isTrue();
        assertThat(limit.take("a").isConsumed()).isFalse();
    }
}
