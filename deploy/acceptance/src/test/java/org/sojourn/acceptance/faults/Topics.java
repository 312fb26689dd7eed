package org.sojourn.acceptance.faults;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.sojourn.acceptance.site.Site;
import org.sojourn.local.Part;

/** Faults of the topic of trips: what comes again, out of order, or cannot be read. */
final class Topics {

    private static final String TOPIC = "sojourn.travel.trip";
    private static final String VERSION = "ce_aggregateversion";
    private static final String SUBJECT = "ce_subject";
    private static final String ID = "ce_id";
    private static final int TIMES = 10;
    private static final int NEWEST = 50;
    private static final Duration SET_ASIDE = Duration.ofSeconds(30);

    private Topics() {}

    /** The newest facts, ten times each and the last one first. */
    static Injection repeated() {
        return Injection.of(
                site -> {
                    var again = new ArrayList<ProducerRecord<byte[], byte[]>>();
                    for (ConsumerRecord<byte[], byte[]> record : newest(site).reversed()) {
                        for (int time = 0; time < TIMES; time++) {
                            again.add(again(record));
                        }
                    }
                    send(site, again);
                    return again.isEmpty() ? "" : again.size() + " messages were sent again, the last ones first";
                },
                site -> {});
    }

    /** Facts that their trips have left behind, under ids that nobody knows. */
    static Injection outdated() {
        return Injection.of(
                site -> {
                    List<ConsumerRecord<byte[], byte[]>> records = newest(site);
                    Map<String, Long> last = new HashMap<>();
                    records.forEach(record -> last.merge(text(record, SUBJECT), version(record), Math::max));
                    List<ProducerRecord<byte[], byte[]>> outdated = records.reversed().stream()
                            .filter(record -> version(record) < last.getOrDefault(text(record, SUBJECT), 0L))
                            .map(record -> underNewId(again(record)))
                            .toList();
                    send(site, outdated);
                    return outdated.isEmpty() ? "" : outdated.size() + " outdated messages were sent";
                },
                site -> {});
    }

    /** To every partition one message without headers and one whose payload is no JSON. */
    static Injection poisoned() {
        return Injection.of(
                site -> {
                    long before = setAside(site);
                    Headers headers = newest(site).getLast().headers();
                    var poison = new ArrayList<ProducerRecord<byte[], byte[]>>();
                    for (int partition : partitions(site)) {
                        byte[] broken = "{".getBytes(StandardCharsets.UTF_8);
                        poison.add(new ProducerRecord<>(TOPIC, partition, null, broken));
                        poison.add(underNewId(new ProducerRecord<>(TOPIC, partition, null, null, broken, headers)));
                    }
                    send(site, poison);
                    long end = System.nanoTime() + SET_ASIDE.toNanos();
                    while (setAside(site) < before + poison.size() && System.nanoTime() < end) {
                        Thread.sleep(Duration.ofMillis(200));
                    }
                    long aside = setAside(site) - before;
                    return aside == poison.size() ? aside + " messages are set aside" : "";
                },
                site -> {});
    }

    /** Returns when the broker has taken all of them. */
    private static void send(Site site, List<ProducerRecord<byte[], byte[]>> records) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers(site));
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            var taken = new ArrayList<Future<RecordMetadata>>();
            for (ProducerRecord<byte[], byte[]> record : records) {
                taken.add(producer.send(record));
            }
            for (Future<RecordMetadata> one : taken) {
                one.get();
            }
        }
    }

    private static ProducerRecord<byte[], byte[]> underNewId(ProducerRecord<byte[], byte[]> record) {
        record.headers().remove(ID).add(ID, UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private static List<Integer> partitions(Site site) {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers(site));
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return consumer.partitionsFor(TOPIC).stream()
                    .map(PartitionInfo::partition)
                    .toList();
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> newest(Site site) {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers(site));
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            ends.forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - NEWEST)));
            var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
            }
            records.removeIf(record -> record.key() == null);
            records.sort(Comparator.comparingLong(ConsumerRecord::timestamp));
            return records;
        }
    }

    private static ProducerRecord<byte[], byte[]> again(ConsumerRecord<byte[], byte[]> record) {
        return new ProducerRecord<>(TOPIC, record.partition(), record.key(), record.value(), record.headers());
    }

    private static String servers(Site site) {
        return "127.0.0.1:" + site.address(Part.KAFKA).getPort();
    }

    private static long version(ConsumerRecord<byte[], byte[]> record) {
        return Long.parseLong(text(record, VERSION));
    }

    private static String text(ConsumerRecord<byte[], byte[]> record, String header) {
        return new String(record.headers().lastHeader(header).value(), StandardCharsets.UTF_8);
    }

    private static long setAside(Site site) throws SQLException {
        try (Connection connection = site.database("debrief");
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from dead_letter")) {
            row.next();
            return row.getLong(1);
        }
    }
}
