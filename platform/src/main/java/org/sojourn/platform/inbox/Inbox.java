package org.sojourn.platform.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Records the arrival of an event in the transaction that applies it. */
final class Inbox {

    enum Arrival {
        NEW,
        DUPLICATE,
        STALE
    }

    private static final String ADVANCE = """
            insert into inbox_position as known (topic, subject, epoch, version) values (?, ?, ?, ?)
            on conflict (topic, subject) do update set epoch = excluded.epoch, version = excluded.version
            where (known.epoch, known.version) <= (excluded.epoch, excluded.version)""";

    private static final String RECORD = """
            insert into inbox (event_id, type, subject, key, epoch, version, outcome) values (?, ?, ?, ?, ?, ?, ?)
            on conflict (event_id) do nothing""";

    private Inbox() {}

    /** Facts of one transaction share a version, so an equal one is new. A late one is taken over the order, at an operator's word. */
    static Arrival arrive(Connection connection, String topic, Event event, boolean late) throws SQLException {
        boolean current = advance(connection, topic, event) || late;
        if (!recorded(connection, event, current ? "APPLIED" : "STALE")) {
            return Arrival.DUPLICATE;
        }
        return current ? Arrival.NEW : Arrival.STALE;
    }

    private static boolean advance(Connection connection, String topic, Event event) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADVANCE)) {
            statement.setString(1, topic);
            statement.setString(2, event.subject());
            statement.setInt(3, event.epoch());
            statement.setLong(4, event.aggregateVersion());
            return statement.executeUpdate() == 1;
        }
    }

    private static boolean recorded(Connection connection, Event event, String outcome) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RECORD)) {
            statement.setObject(1, event.id());
            statement.setString(2, event.type());
            statement.setString(3, event.subject());
            statement.setString(4, event.key());
            statement.setInt(5, event.epoch());
            statement.setLong(6, event.aggregateVersion());
            statement.setString(7, outcome);
            return statement.executeUpdate() == 1;
        }
    }
}
