package org.sojourn.platform.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MeasurementTest {

    @Test
    void tellsWhatIsMeasuredNow() {
        var asked = new AtomicInteger();
        var measurement = new Measurement(() -> (double) asked.incrementAndGet());

        assertThat(measurement.value()).isEqualTo(1);
        assertThat(measurement.value()).isEqualTo(2);
    }

    @Test
    void waitsForNobodyLong() {
        var answers = new CountDownLatch(1);
        var asked = new AtomicInteger();
        var measurement = new Measurement(() -> {
            asked.incrementAndGet();
            answers.await();
            return 7.0;
        });

        long begun = System.nanoTime();
        assertThat(measurement.value()).isNaN();
        assertThat(measurement.value()).isNaN();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        assertThat(asked).hasValue(1);
        answers.countDown();
        assertThat(measurement.value()).isEqualTo(7);
    }

    @Test
    void isUnknownWhereItCannotBeMeasured() {
        assertThat(new Measurement(() -> {
                            throw new IOException("away");
                        })
                        .value())
                .isNaN();
    }
}
