package org.sojourn.platform.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sojourn.platform.audit.Verification.Result;
import org.sojourn.platform.log.SoleWorker;
import org.sojourn.platform.outbox.TopicTail;
import org.sojourn.platform.test.KafkaServer;

class SealerTest {

    @TempDir
    static Path directory;

    private static KafkaServer kafka;
    private static AuditTrail trail;

    @BeforeAll
    static void start() throws Exception {
        kafka = KafkaServer.start(directory.resolve("kafka"), 0);
        kafka.createTopics(CheckpointAnchor.TOPIC);
        trail = new AuditTrail(directory, kafka.bootstrapServers());
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @BeforeEach
    void clear() throws Exception {
        trail.clear();
    }

    @Test
    void linksEntriesSoonAfterTheirCommit() throws Exception {
        try (SoleWorker sealer = trail.sealer()) {
            sealer.start();
            trail.write(1);
            await().until(() -> trail.sealed() == 1);
            trail.write(5);
            await().atMost(Duration.ofSeconds(5)).until(() -> trail.sealed() == 6);
        }
        String delay = "select (1000 * extract(epoch from min(sealed_at - at)))::int from audit_seal"
                + " join audit_entry on id = entry_id where sequence > 1";
        assertThat(trail.database().run(delay)).isLessThan(1000);
    }

    @Test
    void sealsNothingTwiceAfterARestart() throws Exception {
        trail.seal(10);
        trail.database().run("delete from log_position");
        trail.seal(10);
        assertThat(trail.sealed()).isEqualTo(20);
        assertThat(trail.verify().result()).isEqualTo(Result.INTACT);
    }

    @Test
    void sealsEachEntryOnceWhileItIsKilledAgainAndAgain() throws Exception {
        List<Future<?>> writers = new ArrayList<>();
        try (SoleWorker one = trail.sealer();
                SoleWorker two = trail.sealer();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            one.start();
            two.start();
            for (int writer = 0; writer < 6; writer++) {
                writers.add(threads.submit(() -> writeAndRollBack(60)));
            }
            for (int kill = 0; kill < 5; kill++) {
                Thread.sleep(400);
                trail.database().killLockHolders();
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            await().atMost(Duration.ofSeconds(20)).until(() -> trail.sealed() == 6 * 40);
        }
        assertThat(trail.verify().result()).isEqualTo(Result.INTACT);
    }

    @Test
    void anchorsTheHeadInTimeAndAtTheEnd() throws Exception {
        try (SoleWorker sealer = trail.sealer(Duration.ofMillis(300))) {
            sealer.start();
            trail.write(3);
            await().until(() -> Files.exists(trail.checkpoints())
                    && CheckpointFile.read(trail.checkpoints()).getLast().sequence() == 3);
        }
        trail.write(1);
        try (SoleWorker sealer = trail.sealer()) {
            sealer.start();
            await().until(() -> trail.sealed() == 4);
        }
        List<Checkpoint> kept = CheckpointFile.read(trail.checkpoints());
        assertThat(kept.getLast().sequence()).isEqualTo(4);
        assertThat(kept.getLast().origin()).isEqualTo("travel-service");
        String last = CheckpointFile.line(kept.getLast());
        try (TopicTail topic = new TopicTail(kafka.bootstrapServers(), CheckpointAnchor.TOPIC)) {
            topic.until(messages ->
                    messages.stream().anyMatch(message -> last.equals(new String(message.value(), UTF_8))));
        }
    }

    private static Void writeAndRollBack(int transactions) throws Exception {
        try (Connection connection = trail.database().asApplication().getConnection()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < transactions; i++) {
                AuditTrail.write(connection);
                Thread.sleep(i % 7 * 3L);
                if (i % 3 == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                }
            }
        }
        return null;
    }
}
