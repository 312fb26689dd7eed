package org.sojourn.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sojourn.platform.inbox.DeadLetters.Replay;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("travel")
class DeliveriesComponentTest {

    @Inject
    Deliveries deliveries;

    @Inject
    DeadLetters deadLetters;

    @Inject
    PostcardEventHandler handler;

    private String subject;

    @BeforeEach
    void chooseSubject() {
        subject = UUID.randomUUID().toString();
    }

    @Test
    void appliesARepeatedEventOnce() {
        Letter letter = Letter.of(subject, 1, 1);
        deliver(letter);
        deliver(letter);
        assertThat(letter.applied()).isEqualTo(1);
        assertThat(handler.attempts(letter.id())).isEqualTo(1);
    }

    @Test
    void appliesAnEventOnceThatComesToTwoReplicasAtTheSameTime() throws Exception {
        Letter letter = Letter.of(subject, 1, 1);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.add(threads.submit(() -> deliver(letter)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(letter.applied()).isEqualTo(1);
    }

    @Test
    void recordsAndIgnoresWhatIsOlder() {
        Letter older = Letter.of(subject, 1, 1);
        Letter newer = Letter.of(subject, 1, 2);
        deliver(newer);
        deliver(older);
        assertThat(newer.recorded("APPLIED")).isEqualTo(1);
        assertThat(older.recorded("STALE")).isEqualTo(1);
        assertThat(older.applied()).isZero();
    }

    @Test
    void appliesSeveralFactsOfOneVersion() {
        Letter one = Letter.of(subject, 1, 3);
        Letter other = Letter.of(subject, 1, 3);
        deliver(one);
        deliver(other);
        assertThat(one.applied() + other.applied()).isEqualTo(2);
    }

    @Test
    void takesALaterEpochOverAHigherVersion() {
        deliver(Letter.of(subject, 1, 7));
        Letter restored = Letter.of(subject, 2, 3);
        Letter lost = Letter.of(subject, 1, 8);
        deliver(restored);
        deliver(lost);
        assertThat(restored.applied()).isEqualTo(1);
        assertThat(lost.applied()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_type", "ce_subject", "ce_time", "ce_epoch", "ce_aggregateversion"})
    void setsAsideAMessageWithoutAHeader(String header) {
        ConsumerRecord<String, byte[]> message = Letter.of(subject, 1, 1).message();
        message.headers().remove(header);
        deliveries.apply(message, handler);
        assertThat(Letter.setAside(message)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\u0000", "{\"text\": {}}"})
    void setsAsideAMessageThatIsNoSuchObject(String payload) {
        ConsumerRecord<String, byte[]> message = new Letter(UUID.randomUUID(), subject, 1, 1, payload).message();
        deliveries.apply(message, handler);
        assertThat(Letter.setAside(message)).isPositive();
    }

    @Test
    void setsAsideAMessageWithoutKeyAndValue() {
        var message = new ConsumerRecord<String, byte[]>(PostcardEventHandler.TOPIC, 9, 1, null, null);
        message.headers().add("odd", null).add("nul", "a\0b".getBytes(UTF_8));
        deliveries.apply(message, handler);
        assertThat(Letter.setAside(message)).isPositive();
    }

    @Test
    void setsAsideAMessageWhoseKeyNoDatabaseKeeps() {
        var message = new ConsumerRecord<>(PostcardEventHandler.TOPIC, 9, 2, "a\0b", "{}".getBytes(UTF_8));
        message.headers().add("n\0l", "a".getBytes(UTF_8));
        deliveries.apply(message, handler);
        assertThat(Letter.setAside(message)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"at-once", "constraint"})
    void setsAsideWhatFailsFiveTimesAndGoesOn(String failure) {
        Letter poison = Letter.failing(subject, 1, failure, 1000);
        ConsumerRecord<String, byte[]> message = poison.message();
        deliveries.apply(message, handler);
        Letter next = Letter.of(subject, 1, 2);
        deliver(next);
        assertThat(handler.attempts(poison.id())).isEqualTo(5);
        assertThat(Letter.setAside(message)).isPositive();
        assertThat(poison.halfWritten()).isZero();
        assertThat(next.applied()).isEqualTo(1);
    }

    @Test
    void appliesWhatFailsFourTimes() {
        Letter letter = Letter.failing(subject, 1, "at-once", 4);
        deliver(letter);
        assertThat(letter.applied()).isEqualTo(1);
        assertThat(letter.halfWritten()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"connection", "commit", "deadlock"})
    void triesAgainAsLongAsTheDatabaseFails(String failure) {
        Letter letter = Letter.failing(subject, 1, failure, 7);
        ConsumerRecord<String, byte[]> message = letter.message();
        deliveries.apply(message, handler);
        assertThat(handler.attempts(letter.id())).isEqualTo(8);
        assertThat(letter.applied()).isEqualTo(1);
        assertThat(Letter.setAside(message)).isZero();
    }

    @Test
    void replaysADeadLetterOnce() throws Exception {
        Letter poison = Letter.failing(subject, 1, "at-once", 1000);
        ConsumerRecord<String, byte[]> message = poison.message();
        deliveries.apply(message, handler);
        long id = Letter.setAside(message);
        assertThat(deadLetters.open(1000)).extracting(DeadLetter::id).contains(id);
        handler.mend(poison.id());
        assertThat(deadLetters.replay(id, false)).isEqualTo(Replay.APPLIED);
        assertThat(deadLetters.replay(id, false)).isEqualTo(Replay.NOTHING);
        assertThat(poison.applied()).isEqualTo(1);
        assertThat(deadLetters.open(1000)).extracting(DeadLetter::id).doesNotContain(id);
    }

    @Test
    void replaysOverSomethingNewerOnlyWhenToldSo() throws Exception {
        Letter poison = Letter.failing(subject, 1, "at-once", 1000);
        ConsumerRecord<String, byte[]> message = poison.message();
        deliveries.apply(message, handler);
        deliver(Letter.of(subject, 1, 2));
        long id = Letter.setAside(message);
        handler.mend(poison.id());
        assertThat(deadLetters.replay(id, false)).isEqualTo(Replay.OLDER_THAN_KNOWN);
        assertThat(poison.applied()).isZero();
        assertThat(deadLetters.replay(id, true)).isEqualTo(Replay.APPLIED);
        assertThat(poison.applied()).isEqualTo(1);
        assertThat(Db.count("select version from inbox_position where subject = ?", subject))
                .isEqualTo(2);
    }

    private void deliver(Letter letter) {
        deliveries.apply(letter.message(), handler);
    }
}
