package org.sojourn.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Keeps messages as they came. */
final class DeadLetterTable {

    private static final String INSERT = """
            insert into dead_letter (topic, partition, position, key, headers, payload, error)
            values (?, ?, ?, ?, ?::jsonb, ?, ?) on conflict (topic, partition, position) do nothing""";

    private DeadLetterTable() {}

    static void insert(Connection connection, ConsumerRecord<String, byte[]> message, String error)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, message.topic());
            statement.setInt(2, message.partition());
            statement.setLong(3, message.offset());
            statement.setString(4, message.key() == null ? null : clean(message.key()));
            statement.setString(5, headers(message));
            statement.setBytes(6, message.value());
            statement.setString(7, error);
            statement.executeUpdate();
        }
    }

    static List<DeadLetter> open(Connection connection, int limit) throws SQLException {
        String select = "select id, topic, partition, position, key, error, at, replayed_at from dead_letter"
                + " where replayed_at is null order by id limit ?";
        try (PreparedStatement query = connection.prepareStatement(select)) {
            query.setInt(1, limit);
            try (ResultSet row = query.executeQuery()) {
                List<DeadLetter> letters = new ArrayList<>();
                while (row.next()) {
                    letters.add(letter(row));
                }
                return letters;
            }
        }
    }

    /** The message, locked against another replay; empty if there is none or it was replayed already. */
    static Optional<ConsumerRecord<String, byte[]>> take(Connection connection, long id) throws SQLException {
        String select = "select topic, partition, position, key, headers, payload from dead_letter"
                + " where id = ? and replayed_at is null for update";
        try (PreparedStatement query = connection.prepareStatement(select)) {
            query.setLong(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(message(row)) : Optional.empty();
            }
        }
    }

    static void replayed(Connection connection, long id) throws SQLException {
        String update = "update dead_letter set replayed_at = clock_timestamp() where id = ?";
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            statement.setLong(1, id);
            statement.executeUpdate();
        }
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getLong("id"),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("position"),
                row.getString("key"),
                row.getString("error"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("replayed_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static ConsumerRecord<String, byte[]> message(ResultSet row) throws SQLException {
        var message = new ConsumerRecord<>(
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("position"),
                row.getString("key"),
                row.getBytes("payload"));
        try {
            Event.JSON
                    .readValue(row.getString("headers"), new TypeReference<Map<String, String>>() {})
                    .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("the headers of a dead letter cannot be read", fault);
        }
        return message;
    }

    private static String headers(ConsumerRecord<String, byte[]> message) {
        Map<String, String> headers = new HashMap<>();
        message.headers().forEach(header -> headers.put(clean(header.key()), text(header.value())));
        return Event.JSON.valueToTree(headers).toString();
    }

    private static String text(byte @Nullable [] value) {
        return value == null ? "" : clean(new String(value, UTF_8));
    }

    /** PostgreSQL keeps no NUL in text. */
    private static String clean(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
