package org.sojourn.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.opentelemetry.context.Context;
import java.time.Instant;
import java.util.UUID;

/** An event of another service; its order among those of its subject is (epoch, aggregate version). What comes of it goes on in its trace. */
public record Event(
        UUID id,
        String type,
        String subject,
        String key,
        Instant time,
        int epoch,
        long aggregateVersion,
        JsonNode payload,
        Context trace) {

    static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    Event in(Context other) {
        return new Event(id, type, subject, key, time, epoch, aggregateVersion, payload, other);
    }

    /** The payload as the reader's own record; fields it does not know are left out. */
    public <T> T data(Class<T> type) {
        try {
            return JSON.treeToValue(payload, type);
        } catch (JsonProcessingException fault) {
            throw new UnreadableMessage("the payload is no " + type.getSimpleName(), fault);
        }
    }
}
