package org.sojourn.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;

/** Sends rows as CloudEvents in binary mode; no row leaves before the one before it with the same key is confirmed. */
final class KafkaSender implements Sender {

    private record Key(String topic, String key) {}

    private final Producer<String, byte[]> producer;
    private final String source;

    KafkaSender(Map<String, Object> broker, String service) {
        this.producer = new KafkaProducer<>(ProducerSettings.of(broker));
        this.source = "urn:sojourn:" + service;
    }

    /** After a fault the broker may still take what was on the way, so a second row of the same key must not be. */
    @Override
    public void send(List<OutboxRow> rows) throws ExecutionException, InterruptedException {
        List<OutboxRow> waiting = rows;
        while (!waiting.isEmpty()) {
            waiting = sendFirstOfEachKey(waiting);
        }
    }

    private List<OutboxRow> sendFirstOfEachKey(List<OutboxRow> rows) throws ExecutionException, InterruptedException {
        Set<Key> keys = new HashSet<>();
        List<OutboxRow> later = new ArrayList<>();
        List<Future<RecordMetadata>> confirmations = new ArrayList<>();
        for (OutboxRow row : rows) {
            if (keys.add(new Key(row.topic(), row.key()))) {
                confirmations.add(sendOne(row));
            } else {
                later.add(row);
            }
        }
        for (Future<RecordMetadata> confirmation : confirmations) {
            confirmation.get();
        }
        return later;
    }

    private Future<RecordMetadata> sendOne(OutboxRow row) throws ExecutionException, InterruptedException {
        Future<RecordMetadata> confirmation = producer.send(message(row));
        if (confirmation.isDone()) {
            confirmation.get();
        }
        return confirmation;
    }

    private ProducerRecord<String, byte[]> message(OutboxRow row) {
        var message = new ProducerRecord<>(row.topic(), row.key(), row.payload().getBytes(UTF_8));
        Headers headers = message.headers();
        add(headers, "content-type", "application/json");
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", row.eventId());
        add(headers, "ce_type", row.type());
        add(headers, "ce_source", source);
        add(headers, "ce_subject", row.subject());
        add(headers, "ce_time", row.time());
        add(headers, "ce_epoch", row.epoch());
        add(headers, "ce_aggregateversion", row.aggregateVersion());
        if (row.traceparent() != null) {
            add(headers, "traceparent", row.traceparent());
        }
        return message;
    }

    private static void add(Headers headers, String name, Object value) {
        headers.add(name, value.toString().getBytes(UTF_8));
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
