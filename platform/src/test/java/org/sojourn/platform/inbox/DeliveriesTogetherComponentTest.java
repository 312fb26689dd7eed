package org.sojourn.platform.inbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.WithSojourn;

/** Messages that came together are applied as if each had come alone. */
@QuarkusTest
@WithSojourn("travel")
class DeliveriesTogetherComponentTest {

    @Inject
    Deliveries deliveries;

    @Inject
    PostcardEventHandler handler;

    @Test
    void appliesAllInOneTransaction() {
        Letter one = Letter.of(subject(), 1, 1);
        Letter other = Letter.of(subject(), 1, 1);
        deliver(one, other);
        assertThat(transaction(one)).isEqualTo(transaction(other));
        assertThat(handler.attempts(one.id())).isEqualTo(1);
    }

    @Test
    void appliesARepeatedEventOnce() {
        Letter letter = Letter.of(subject(), 1, 1);
        deliver(letter, letter);
        deliver(letter, Letter.of(subject(), 1, 1));
        assertThat(letter.applied()).isEqualTo(1);
    }

    @Test
    void recordsAndIgnoresWhatIsOlder() {
        String subject = subject();
        Letter older = Letter.of(subject, 1, 1);
        Letter newer = Letter.of(subject, 1, 2);
        deliver(newer, older);
        assertThat(newer.recorded("APPLIED")).isEqualTo(1);
        assertThat(older.recorded("STALE")).isEqualTo(1);
        assertThat(older.applied()).isZero();
    }

    @Test
    void keepsTheOrderOfAKey() {
        String subject = subject();
        List<Letter> letters = Stream.of(1, 2, 3)
                .map(version -> Letter.of(subject, 1, version))
                .toList();
        deliver(letters.toArray(Letter[]::new));
        assertThat(letters).allSatisfy(letter -> assertThat(letter.applied()).isEqualTo(1));
    }

    @Test
    void setsAsideWhatFailsAndAppliesTheRest() {
        Letter before = Letter.of(subject(), 1, 1);
        Letter poison = Letter.failing(subject(), 1, "constraint", 1000);
        Letter after = Letter.of(subject(), 1, 1);
        ConsumerRecord<String, byte[]> spoiled = poison.message();
        deliver(List.of(before.message(), spoiled, after.message()));
        assertThat(before.applied() + after.applied()).isEqualTo(2);
        assertThat(Letter.setAside(spoiled)).isPositive();
        assertThat(poison.halfWritten()).isZero();
    }

    @Test
    void setsAsideWhatIsUnreadableAndAppliesTheRest() {
        Letter sound = Letter.of(subject(), 1, 1);
        ConsumerRecord<String, byte[]> unreadable = Letter.of(subject(), 1, 1).message();
        unreadable.headers().remove("ce_type");
        deliver(List.of(unreadable, sound.message()));
        assertThat(sound.applied()).isEqualTo(1);
        assertThat(Letter.setAside(unreadable)).isPositive();
    }

    @Test
    void appliesAllAfterTheConnectionWasLost() {
        Letter sound = Letter.of(subject(), 1, 1);
        Letter lost = Letter.failing(subject(), 1, "connection", 2);
        deliver(sound, lost);
        assertThat(sound.applied() + lost.applied()).isEqualTo(2);
    }

    @Test
    void goesOnInTheTraceOfEach() {
        Letter one = Letter.of(subject(), 1, 1);
        Letter other = Letter.of(subject(), 1, 1);
        ConsumerRecord<String, byte[]> first = traced(one, "0af7651916cd43dd8448eb211c80319c");
        ConsumerRecord<String, byte[]> second = traced(other, "1bf7651916cd43dd8448eb211c80319c");
        deliver(List.of(first, second));
        assertThat(trace(one)).isEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(trace(other)).isEqualTo("1bf7651916cd43dd8448eb211c80319c");
    }

    private static String subject() {
        return UUID.randomUUID().toString();
    }

    private static ConsumerRecord<String, byte[]> traced(Letter letter, String trace) {
        ConsumerRecord<String, byte[]> message = letter.message();
        Letter.add(message, "traceparent", "00-" + trace + "-b7ad6b7169203331-01");
        return message;
    }

    private static String transaction(Letter letter) {
        return only(Db.query("select xmin::text as found from postcard where event_id = ?", letter.id()));
    }

    private static String trace(Letter letter) {
        return only(Db.query("select trace as found from postcard where event_id = ?", letter.id()));
    }

    private static String only(List<Map<String, Object>> rows) {
        return String.valueOf(rows.getFirst().get("found"));
    }

    private void deliver(Letter... letters) {
        deliver(Stream.of(letters).map(Letter::message).toList());
    }

    private void deliver(List<ConsumerRecord<String, byte[]>> messages) {
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> byPartition = messages.stream()
                .collect(groupingBy(message -> new TopicPartition(message.topic(), message.partition()), toList()));
        deliveries.applyAll(new ConsumerRecords<>(byPartition, Map.of()), handler);
    }
}
