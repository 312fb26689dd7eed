package org.sojourn.platform.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** How long the oldest message at hand has been waiting since Kafka took it, by topic; real time, as the broker's is. */
@ApplicationScoped
class InboxLag {

    private final Map<String, Map<TopicPartition, Long>> atHand = new ConcurrentHashMap<>();
    private final InstantSource clock = InstantSource.system();
    private final MeterRegistry metrics;

    InboxLag(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** Counts the messages as waiting while the work on them goes on. */
    void during(Iterable<ConsumerRecord<String, byte[]>> messages, Runnable work) {
        Map<TopicPartition, Long> oldest = new HashMap<>();
        messages.forEach(message ->
                oldest.merge(new TopicPartition(message.topic(), message.partition()), message.timestamp(), Math::min));
        oldest.forEach((partition, since) -> of(partition).put(partition, since));
        try {
            work.run();
        } finally {
            oldest.keySet().forEach(partition -> of(partition).remove(partition));
        }
    }

    private Map<TopicPartition, Long> of(TopicPartition partition) {
        return atHand.computeIfAbsent(partition.topic(), this::observed);
    }

    private Map<TopicPartition, Long> observed(String topic) {
        Map<TopicPartition, Long> since = new ConcurrentHashMap<>();
        Gauge.builder("sojourn.inbox.lag", since, this::seconds)
                .baseUnit("seconds")
                .tag("topic", topic)
                .register(metrics);
        return since;
    }

    private double seconds(Map<TopicPartition, Long> since) {
        long now = clock.millis();
        return since.values().stream()
                        .mapToLong(at -> Math.max(0, now - at))
                        .max()
                        .orElse(0)
                / 1000.0;
    }
}
