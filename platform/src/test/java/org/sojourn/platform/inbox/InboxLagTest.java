package org.sojourn.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class InboxLagTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final InboxLag lag = new InboxLag(metrics);

    @Test
    void tellsTheAgeOfTheOldestMessageAtHand() {
        var old = message(0, Duration.ofMinutes(5));
        lag.during(
                List.of(message(1, Duration.ofMinutes(1)), old, message(0, Duration.ofMinutes(2))),
                () -> assertThat(seconds()).isBetween(300.0, 360.0));
    }

    @Test
    void isNothingOnceTheMessageIsApplied() {
        lag.during(List.of(message(0, Duration.ofMinutes(5))), () -> {});

        assertThat(seconds()).isZero();
    }

    private double seconds() {
        return metrics.get("sojourn.inbox.lag").tag("topic", "cards").gauge().value();
    }

    private static ConsumerRecord<String, byte[]> message(int partition, Duration age) {
        Instant taken = InstantSource.system().instant().minus(age);
        return new ConsumerRecord<>(
                "cards",
                partition,
                0,
                taken.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                "key",
                new byte[0],
                new RecordHeaders(),
                Optional.empty());
    }
}
