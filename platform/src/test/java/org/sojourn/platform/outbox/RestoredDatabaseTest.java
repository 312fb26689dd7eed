package org.sojourn.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sojourn.platform.inbox.TestInbox;
import org.sojourn.platform.log.SoleWorker;
import org.sojourn.platform.log.Wake;
import org.sojourn.platform.test.KafkaServer;
import org.sojourn.platform.test.MigratedDatabase;

/** A service that published three versions goes back to a copy from before the last two, and goes on from there. */
class RestoredDatabaseTest {

    @TempDir
    static Path directory;

    private static final AtomicInteger TOPICS = new AtomicInteger();
    private static KafkaServer kafka;

    private String topic;
    private MigratedDatabase consumer;
    private MigratedDatabase restored;

    @BeforeAll
    static void startKafka() {
        kafka = KafkaServer.start(directory, 0);
    }

    @AfterAll
    static void stopKafka() {
        kafka.close();
    }

    @BeforeEach
    void goBack() throws Exception {
        topic = "restored-" + TOPICS.incrementAndGet();
        kafka.createTopics(topic);
        consumer = MigratedDatabase.create();
        MigratedDatabase producer = MigratedDatabase.create();
        append(producer, 1);
        relay(producer, 1);
        restored = producer.copy();
        append(producer, 2);
        append(producer, 3);
        relay(producer, 3);
        assertThat(receive(3)).containsExactly("NEW", "NEW", "NEW");
    }

    @Test
    void isIgnoredWhereItsEpochIsNotRaised() throws Exception {
        append(restored, 2);
        relay(restored, 4);
        assertThat(receive(4)).containsExactly("DUPLICATE", "DUPLICATE", "DUPLICATE", "STALE");
    }

    @Test
    void isTakenOverWhatWasLostOnceItsEpochIsRaised() throws Exception {
        try (Connection owner = restored.asOwner()) {
            Epoch.raise(owner);
        }
        append(restored, 2);
        append(restored, 3);
        relay(restored, 5);
        assertThat(receive(5)).containsExactly("DUPLICATE", "DUPLICATE", "DUPLICATE", "NEW", "NEW");
        assertThat(consumer.run("select epoch from inbox_position")).isEqualTo(2);
        assertThat(consumer.run("select version from inbox_position")).isEqualTo(3);
    }

    private void append(MigratedDatabase database, long version) throws SQLException {
        var event =
                new OutboxEvent(topic, "key", "org.sojourn.test.thing.v1", "thing", version, Instant.EPOCH, Map.of());
        try (Connection connection = database.asApplication().getConnection()) {
            OutboxRow.append(connection, UUID.randomUUID(), event, null, "{}");
        }
    }

    /** Runs the relay until the topic has as many different events. */
    private void relay(MigratedDatabase database, int events) {
        Map<String, Object> broker = Map.of("bootstrap.servers", kafka.bootstrapServers());
        var relay = new Relay(() -> new KafkaSender(broker, "producer"));
        try (SoleWorker worker = new SoleWorker("relay", database.asApplication(), new Wake(), relay)) {
            worker.start();
            messages(events);
        }
    }

    private List<String> receive(int events) throws SQLException {
        List<String> outcomes = new ArrayList<>();
        try (Connection connection = consumer.asApplication().getConnection()) {
            for (ConsumerRecord<String, byte[]> message : messages(events)) {
                outcomes.add(TestInbox.arrive(connection, message));
            }
        }
        return outcomes;
    }

    /** Each event once, in the order it first came. */
    private List<ConsumerRecord<String, byte[]>> messages(int events) {
        try (TopicTail tail = new TopicTail(kafka.bootstrapServers(), topic)) {
            return firsts(tail.until(seen -> firsts(seen).size() >= events));
        }
    }

    private static List<ConsumerRecord<String, byte[]>> firsts(List<ConsumerRecord<String, byte[]>> messages) {
        List<ConsumerRecord<String, byte[]>> firsts = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> message : messages) {
            String id = TopicTail.header(message, "ce_id");
            if (!ids.contains(id)) {
                ids.add(id);
                firsts.add(message);
            }
        }
        return firsts;
    }
}
