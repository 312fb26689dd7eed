package org.sojourn.platform.test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics under test: what was sent to them, and a way to send. */
public final class Topics {

    static final String[] ALL = {
        "sojourn.advisory.edition",
        "sojourn.advisory.acknowledgement",
        "sojourn.travel.trip",
        "sojourn.travel.invitation",
        "sojourn.travel.briefing",
        "sojourn.travel.incident",
        "sojourn.travel.erasure",
        "sojourn.debrief.debriefcase",
        "sojourn.debrief.finding",
        "sojourn.audit.checkpoint",
    };

    private static final String SERVERS = "sojourn.test.kafka";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Topics() {}

    static void remember(String bootstrapServers) {
        System.setProperty(SERVERS, bootstrapServers);
    }

    /** Waits until `count` records of a topic, from its beginning, meet the condition; fails after 20 s. */
    public static List<ConsumerRecord<String, byte[]>> await(
            String topic, int count, Predicate<ConsumerRecord<String, byte[]>> condition) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers()), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (found.size() < count) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("%d of %d records on %s in time".formatted(found.size(), count, topic));
                }
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (condition.test(record)) {
                        found.add(record);
                    }
                }
            }
        }
        return found;
    }

    /** Sends an event as another service's relay would; answers its id. */
    public static UUID send(String topic, String key, String type, String subject, long version, String data) {
        UUID id = UUID.randomUUID();
        send(event(id, topic, key, type, subject, version, data));
        return id;
    }

    /** An event as a record, for a test that repeats or spoils it. */
    public static ProducerRecord<String, byte[]> event(
            UUID id, String topic, String key, String type, String subject, long version, String data) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, bytes(data));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id.toString(),
                        "ce_type", type,
                        "ce_source", "/tests",
                        "ce_subject", subject,
                        "ce_time", "2026-11-24T12:00:00Z",
                        "ce_epoch", "1",
                        "ce_aggregateversion", String.valueOf(version),
                        "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, bytes(value)));
        return record;
    }

    public static void send(ProducerRecord<String, byte[]> record) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException fault) {
            throw new IllegalStateException(fault);
        }
    }

    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String servers() {
        return System.getProperty(SERVERS, "");
    }
}
