package org.sojourn.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.sojourn.platform.test.Db;

/** A message on its way to the inbox, as a test wants it. */
record Letter(UUID id, String subject, int epoch, long version, String payload) {

    private static final AtomicLong OFFSETS = new AtomicLong(1_000_000);

    static Letter of(String subject, int epoch, long version) {
        return new Letter(UUID.randomUUID(), subject, epoch, version, "{\"text\":\"hello\",\"new\":{\"field\":1}}");
    }

    static Letter failing(String subject, long version, String failure, int failures) {
        String payload = "{\"text\":\"hello\",\"failure\":\"%s\",\"failures\":%d}".formatted(failure, failures);
        return new Letter(UUID.randomUUID(), subject, 1, version, payload);
    }

    ConsumerRecord<String, byte[]> message() {
        var message = new ConsumerRecord<>(
                PostcardEventHandler.TOPIC, 0, OFFSETS.incrementAndGet(), subject, payload.getBytes(UTF_8));
        add(message, "ce_id", id.toString());
        add(message, "ce_type", "org.sojourn.test.postcard.sent.v1");
        add(message, "ce_subject", subject);
        add(message, "ce_time", "2026-11-24T12:00:00Z");
        add(message, "ce_epoch", Integer.toString(epoch));
        add(message, "ce_aggregateversion", Long.toString(version));
        return message;
    }

    static void add(ConsumerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(UTF_8));
    }

    long applied() {
        return Db.count("select count(*) from postcard where event_id = ?", id);
    }

    long halfWritten() {
        return Db.count("select count(*) from half_written where event_id = ?", id);
    }

    long recorded(String outcome) {
        return Db.count("select count(*) from inbox where event_id = ? and outcome = ?", id, outcome);
    }

    static long setAside(ConsumerRecord<String, byte[]> message) {
        return Db.count(
                "select coalesce(max(id), 0) from dead_letter where topic = ? and partition = ? and position = ?",
                message.topic(),
                message.partition(),
                message.offset());
    }
}
