package org.sojourn.platform.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.log.LogRow;
import org.sojourn.platform.log.LogTable;

/** An event as it stands in the outbox. */
record OutboxRow(
        long id,
        UUID eventId,
        String topic,
        String key,
        String type,
        String subject,
        long aggregateVersion,
        int epoch,
        Instant time,
        @Nullable String traceparent,
        String payload)
        implements LogRow {

    static final LogTable<OutboxRow> TABLE = new LogTable<>(
            "outbox",
            "id, event_id, topic, key, type, subject, aggregate_version, epoch, time, traceparent, payload",
            OutboxRow::read);

    private static final String INSERT = """
            insert into outbox (event_id, topic, key, type, subject, aggregate_version, time, traceparent, payload, epoch)
            select ?, ?, ?, ?, ?, ?, ?, ?, ?, epoch from epoch""";

    static void append(Connection connection, UUID id, OutboxEvent event, @Nullable String traceparent, String payload)
            throws SQLException {
        try (Appending appending = new Appending(connection)) {
            appending.add(id, event, traceparent, payload);
            appending.execute();
        }
    }

    /** Rows on their way into the outbox. */
    static final class Appending implements AutoCloseable {

        private final PreparedStatement insert;

        Appending(Connection connection) throws SQLException {
            insert = connection.prepareStatement(INSERT);
        }

        void add(UUID id, OutboxEvent event, @Nullable String traceparent, String payload) throws SQLException {
            insert.setObject(1, id);
            insert.setString(2, event.topic());
            insert.setString(3, event.key());
            insert.setString(4, event.type());
            insert.setString(5, event.subject());
            insert.setLong(6, event.aggregateVersion());
            insert.setObject(7, event.time().atOffset(ZoneOffset.UTC));
            insert.setString(8, traceparent);
            insert.setString(9, payload);
            insert.addBatch();
        }

        void execute() throws SQLException {
            insert.executeBatch();
        }

        @Override
        public void close() throws SQLException {
            insert.close();
        }
    }

    private static OutboxRow read(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong("id"),
                row.getObject("event_id", UUID.class),
                row.getString("topic"),
                row.getString("key"),
                row.getString("type"),
                row.getString("subject"),
                row.getLong("aggregate_version"),
                row.getInt("epoch"),
                row.getObject("time", OffsetDateTime.class).toInstant(),
                row.getString("traceparent"),
                row.getString("payload"));
    }
}
