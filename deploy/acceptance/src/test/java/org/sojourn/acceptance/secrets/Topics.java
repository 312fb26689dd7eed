package org.sojourn.acceptance.secrets;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.sojourn.acceptance.site.Site;
import org.sojourn.local.Part;

/** Everything on every topic, the broker's own ones included: keys, headers and values. */
final class Topics implements AutoCloseable {

    private static final String CHECKPOINTS = "sojourn.audit.checkpoint";
    private static final Duration WAIT = Duration.ofMillis(500);

    private final KafkaConsumer<byte[], byte[]> consumer;

    private Topics(KafkaConsumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    static Topics of(Site site) {
        Properties settings = new Properties();
        settings.put(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                "127.0.0.1:" + site.address(Part.KAFKA).getPort());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        return new Topics(new KafkaConsumer<>(settings, bytes, bytes));
    }

    /** How many facts of the services there are. */
    long facts() {
        List<TopicPartition> partitions = partitions().stream()
                .filter(partition -> partition.topic().startsWith("sojourn."))
                .filter(partition -> !partition.topic().equals(CHECKPOINTS))
                .toList();
        return consumer.endOffsets(partitions).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    void search(Search search) {
        List<TopicPartition> partitions = partitions();
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(WAIT).forEach(event -> search(event, search));
        }
    }

    private static void search(ConsumerRecord<byte[], byte[]> event, Search search) {
        Place place = Place.topic(event.topic());
        for (byte[] part : Arrays.asList(event.key(), event.value())) {
            if (part != null) {
                search.in(place, part);
            }
        }
        for (Header header : event.headers()) {
            search.in(place, header.key());
            if (header.value() != null) {
                search.in(place, header.value());
            }
        }
    }

    private List<TopicPartition> partitions() {
        return consumer.listTopics().values().stream()
                .flatMap(List<PartitionInfo>::stream)
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
