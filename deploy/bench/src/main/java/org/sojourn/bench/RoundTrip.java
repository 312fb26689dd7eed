package org.sojourn.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The least that a fact costs on its way from one database to another: a commit, a message that is confirmed and read, a commit. */
final class RoundTrip implements AutoCloseable {

    private static final String TOPIC = "bench.round-trip";
    private static final Duration BETWEEN = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Connection database;
    private final PreparedStatement insert;
    private final Producer<String, String> producer;
    private final Consumer<String, String> consumer;

    RoundTrip(Site site) {
        String broker = site.broker();
        site.sql("postgres", "create table if not exists bench_round_trip (id uuid primary key, payload text)");
        makeTopic(broker);
        try {
            this.database = site.stack().database("postgres");
            this.insert = database.prepareStatement("insert into bench_round_trip values (?, ?)");
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker, "acks", "all", "linger.ms", "0"),
                new StringSerializer(),
                new StringSerializer());
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker), new StringDeserializer(), new StringDeserializer());
        TopicPartition only = new TopicPartition(TOPIC, 0);
        consumer.assign(List.of(only));
        consumer.seekToEnd(List.of(only));
        consumer.position(only);
    }

    private static void makeTopic(String broker) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            if (!admin.listTopics().names().get().contains(TOPIC)) {
                admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1)))
                        .all()
                        .get();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException fault) {
            throw new IllegalStateException("the topic could not be made", fault);
        }
    }

    /** Seconds of each of so many. */
    List<Double> times(int count) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            times.add(once());
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
        return times;
    }

    private double once() {
        String payload = "x".repeat(1_000);
        long start = System.nanoTime();
        commit(payload);
        Future<RecordMetadata> confirmed = producer.send(new ProducerRecord<>(TOPIC, 0, "key", payload));
        while (consumer.poll(PATIENCE).isEmpty()) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IllegalStateException("the message did not come");
            }
        }
        commit(payload);
        double seconds = (System.nanoTime() - start) / 1e9;
        try {
            confirmed.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException fault) {
            throw new IllegalStateException("the broker did not take the message", fault.getCause());
        }
        return seconds;
    }

    private void commit(String payload) {
        try {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, payload);
            insert.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
        try {
            database.close();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
