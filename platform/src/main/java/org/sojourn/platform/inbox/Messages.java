package org.sojourn.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Reads a message as a CloudEvent in binary mode. */
final class Messages {

    private Messages() {}

    static Event event(ConsumerRecord<String, byte[]> message) {
        try {
            return new Event(
                    UUID.fromString(header(message, "ce_id")),
                    header(message, "ce_type"),
                    header(message, "ce_subject"),
                    present(message.key(), "key"),
                    Instant.parse(header(message, "ce_time")),
                    Integer.parseInt(header(message, "ce_epoch")),
                    Long.parseLong(header(message, "ce_aggregateversion")),
                    payload(message),
                    MessageTrace.of(message.headers()));
        } catch (RuntimeException | IOException fault) {
            throw new UnreadableMessage("no event as agreed", fault);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = present(message.headers().lastHeader(name), name);
        return new String(header.value(), UTF_8);
    }

    private static JsonNode payload(ConsumerRecord<String, byte[]> message) throws IOException {
        JsonNode payload = Event.JSON.readTree(present(message.value(), "payload"));
        if (!payload.isObject()) {
            throw new UnreadableMessage("the payload is no object", null);
        }
        return payload;
    }

    private static <T> T present(@Nullable T value, String name) {
        if (value == null) {
            throw new UnreadableMessage(name + " is missing", null);
        }
        return value;
    }
}
