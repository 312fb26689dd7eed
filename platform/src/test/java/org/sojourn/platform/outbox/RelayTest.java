package org.sojourn.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sojourn.platform.log.SoleWorker;
import org.sojourn.platform.log.Wake;
import org.sojourn.platform.test.KafkaServer;
import org.sojourn.platform.test.MigratedDatabase;

class RelayTest {

    private static final int KEYS = 5;
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @TempDir
    static Path directory;

    private static KafkaServer kafka;
    private static final AtomicInteger TOPICS = new AtomicInteger();

    private MigratedDatabase database;
    private String topic;

    @BeforeAll
    static void startKafka() {
        kafka = KafkaServer.start(directory, 0);
    }

    @AfterAll
    static void stopKafka() {
        kafka.close();
    }

    @BeforeEach
    void prepare() {
        database = MigratedDatabase.create();
        topic = "relay-" + TOPICS.incrementAndGet();
        kafka.createTopics(topic);
    }

    @Test
    void losesNothingWhenItDiesBeforeSending() throws Exception {
        append(0, 50);
        try (SoleWorker relay = relay(() -> new DyingSender(kafkaSender("one"), 2, false))) {
            relay.start();
            assertThat(arrived(50)).hasSizeGreaterThanOrEqualTo(50);
        }
    }

    @Test
    void repeatsInOrderWhenItDiesBetweenSendingAndItsMark() throws Exception {
        append(0, 50);
        try (SoleWorker relay = relay(() -> new DyingSender(kafkaSender("one"), 2, true))) {
            relay.start();
            try (TopicTail tail = new TopicTail(kafka.bootstrapServers(), topic)) {
                assertOrdered(tail.until(messages -> messages.size() >= 100), 50);
            }
        }
    }

    @Test
    void goesOnWhereItsMarkIs() throws Exception {
        append(0, 20);
        try (SoleWorker first = relay(() -> kafkaSender("one"))) {
            first.start();
            arrived(20);
            await().until(() -> database.run("select low from log_position where reader = 'relay'") == 20);
        }
        append(20, 20);
        try (SoleWorker second = relay(() -> kafkaSender("two"))) {
            second.start();
            List<ConsumerRecord<String, byte[]>> messages = arrived(40);
            assertThat(sentBy(messages, "one")).isEqualTo(20);
            assertThat(sentBy(messages, "two")).isEqualTo(20);
        }
    }

    @Test
    void repeatsWhatAnOperatorWantsRepeatedOnceItHasEnded() throws Exception {
        append(0, 20);
        try (Connection owner = database.asOwner()) {
            CompletableFuture<Long> replay;
            try (SoleWorker first = relay(() -> kafkaSender("one"))) {
                first.start();
                arrived(20);
                await().until(() -> database.run("select low from log_position where reader = 'relay'") == 20);
                replay = CompletableFuture.supplyAsync(() -> replayed(owner));
                await().during(Duration.ofMillis(500)).until(() -> !replay.isDone());
            }
            assertThat(replay.get(10, TimeUnit.SECONDS)).isEqualTo(20);
        }
        try (SoleWorker second = relay(() -> kafkaSender("two"))) {
            second.start();
            try (TopicTail tail = new TopicTail(kafka.bootstrapServers(), topic)) {
                assertThat(sentBy(tail.until(messages -> messages.size() >= 40), "two"))
                        .isEqualTo(20);
            }
        }
    }

    private static long replayed(Connection owner) {
        try {
            return Replay.since(owner, Instant.EPOCH, Duration.ofSeconds(30));
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Test
    void worksOnceAndIsReplacedWhenItsConnectionIsKilled() throws Exception {
        SoleWorker first = relay(() -> kafkaSender("one"));
        first.start();
        append(0, 20);
        arrived(20);
        try (SoleWorker second = relay(() -> kafkaSender("two"))) {
            second.start();
            append(20, 20);
            assertThat(sentBy(arrived(40), "two")).isZero();

            assertThat(database.killLockHolders()).isEqualTo(1);
            first.close();
            Instant killed = Instant.now();
            append(40, 20);
            assertThat(sentBy(arrived(60), "two")).isGreaterThanOrEqualTo(20);
            assertThat(Duration.between(killed, Instant.now())).isLessThan(Duration.ofSeconds(30));
        }
    }

    @Test
    void keepsEventsWhileKafkaIsDown() throws Exception {
        try (SoleWorker relay = relay(() -> kafkaSender("one"))) {
            relay.start();
            append(0, 10);
            arrived(10);
            int port = kafka.port();
            kafka.close();
            append(10, 20);
            await().until(() -> new Backlog(database.asApplication()).age().toMillis() > 1500);
            kafka = KafkaServer.start(directory, port);
            arrived(30);
            await().until(() -> new Backlog(database.asApplication()).age().isZero());
        }
    }

    @Test
    void sendsCloudEventsWithTheTraceOfTheirCause() throws Exception {
        append(0, 1);
        try (SoleWorker relay = relay(() -> kafkaSender("travel-service"))) {
            relay.start();
            ConsumerRecord<String, byte[]> message = arrived(1).getFirst();
            assertThat(message.key()).isEqualTo("key-0");
            assertThat(new String(message.value(), UTF_8)).isEqualTo("{\"n\":0}");
            assertThat(headers(message))
                    .containsEntry("ce_specversion", "1.0")
                    .containsEntry("ce_type", "org.sojourn.test.thing.changed.v1")
                    .containsEntry("ce_source", "urn:sojourn:travel-service")
                    .containsEntry("ce_subject", "thing-0")
                    .containsEntry("ce_time", "2026-11-24T12:00:00Z")
                    .containsEntry("ce_epoch", "1")
                    .containsEntry("ce_aggregateversion", "1")
                    .containsEntry("content-type", "application/json")
                    .containsEntry("traceparent", TRACE)
                    .containsKey("ce_id");
        }
    }

    @Test
    void marksEventsWithTheRaisedEpoch() throws Exception {
        append(0, 1);
        try (Connection owner = database.asOwner()) {
            assertThat(Epoch.raise(owner)).isEqualTo(2);
        }
        append(1, 1);
        try (SoleWorker relay = relay(() -> kafkaSender("one"))) {
            relay.start();
            assertThat(arrived(2).stream().map(message -> TopicTail.header(message, "ce_epoch")))
                    .containsExactlyInAnyOrder("1", "2");
        }
    }

    private SoleWorker relay(Supplier<Sender> senders) {
        return new SoleWorker("relay", database.asApplication(), new Wake(), new Relay(senders));
    }

    private static Sender kafkaSender(String service) {
        return new KafkaSender(Map.of("bootstrap.servers", kafka.bootstrapServers()), service);
    }

    private void append(int from, int count) throws SQLException {
        try (Connection connection = database.asApplication().getConnection()) {
            for (int n = from; n < from + count; n++) {
                int key = n % KEYS;
                var event = new OutboxEvent(
                        topic,
                        "key-" + key,
                        "org.sojourn.test.thing.changed.v1",
                        "thing-" + key,
                        n / KEYS + 1,
                        Instant.parse("2026-11-24T12:00:00Z"),
                        Map.of());
                OutboxRow.append(connection, UUID.randomUUID(), event, TRACE, "{\"n\":%d}".formatted(n));
            }
        }
    }

    private List<ConsumerRecord<String, byte[]>> arrived(int different) {
        try (TopicTail tail = new TopicTail(kafka.bootstrapServers(), topic)) {
            List<ConsumerRecord<String, byte[]>> messages =
                    tail.until(seen -> ids(seen).size() >= different);
            assertOrdered(messages, different);
            return messages;
        }
    }

    /** Each key's events came first in the order of their versions, whatever was repeated. */
    private static void assertOrdered(List<ConsumerRecord<String, byte[]>> messages, int different) {
        assertThat(ids(messages)).hasSize(different);
        Map<String, Long> known = new HashMap<>();
        for (ConsumerRecord<String, byte[]> message : messages) {
            long version = Long.parseLong(TopicTail.header(message, "ce_aggregateversion"));
            long before = known.getOrDefault(message.key(), 0L);
            assertThat(version).isLessThanOrEqualTo(before + 1);
            known.put(message.key(), Math.max(version, before));
        }
    }

    private static Set<String> ids(List<ConsumerRecord<String, byte[]>> messages) {
        return messages.stream()
                .map(message -> TopicTail.header(message, "ce_id"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static long sentBy(List<ConsumerRecord<String, byte[]>> messages, String service) {
        return messages.stream()
                .filter(message -> TopicTail.header(message, "ce_source").endsWith(service))
                .count();
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> message) {
        Map<String, String> headers = new HashMap<>();
        message.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }
}
