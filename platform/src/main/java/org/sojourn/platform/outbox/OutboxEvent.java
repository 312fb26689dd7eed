package org.sojourn.platform.outbox;

import java.time.Instant;

/** A fact to publish: `data` is a record, `aggregateVersion` the version the aggregate has once the transaction commits. */
public record OutboxEvent(
        String topic, String key, String type, String subject, long aggregateVersion, Instant time, Object data) {}
