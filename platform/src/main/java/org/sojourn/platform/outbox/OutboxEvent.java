package org.sojourn.platform.outbox;

import io.opentelemetry.context.Context;
import java.time.Instant;

/** A fact to publish: `data` is a record, `aggregateVersion` the version the aggregate has once the transaction commits; `trace` goes with it. */
public record OutboxEvent(
        String topic,
        String key,
        String type,
        String subject,
        long aggregateVersion,
        Instant time,
        Object data,
        Context trace) {

    /** In the trace of the caller. */
    public OutboxEvent(
            String topic, String key, String type, String subject, long aggregateVersion, Instant time, Object data) {
        this(topic, key, type, subject, aggregateVersion, time, data, Context.current());
    }
}
