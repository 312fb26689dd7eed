package org.sojourn.platform.inbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Records the arrival of events in the transaction that applies them. */
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

    private static final String ADVANCE_ALL = """
            insert into inbox_position as known (topic, subject, epoch, version)
            select ?, * from unnest(?::text[], ?::int[], ?::bigint[])
            on conflict (topic, subject) do update set epoch = excluded.epoch, version = excluded.version
            where (known.epoch, known.version) <= (excluded.epoch, excluded.version)
            returning subject""";

    private static final String RECORD_ALL = """
            insert into inbox (event_id, type, subject, key, epoch, version, outcome)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::int[], ?::bigint[], ?::text[])
            on conflict (event_id) do nothing
            returning event_id""";

    private Inbox() {}

    /** Those of events with different subjects that are to be handled, in their order. */
    static List<Event> arriveAll(Connection connection, String topic, List<Event> events) throws SQLException {
        Set<String> current = advanceAll(connection, topic, events);
        Set<UUID> recorded = recordAll(connection, events, current);
        return events.stream()
                .filter(event -> current.contains(event.subject()) && recorded.contains(event.id()))
                .toList();
    }

    private static Set<String> advanceAll(Connection connection, String topic, List<Event> events) throws SQLException {
        Set<String> current = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(ADVANCE_ALL)) {
            statement.setString(1, topic);
            statement.setArray(2, array(connection, "text", events, Event::subject));
            statement.setArray(3, array(connection, "int", events, Event::epoch));
            statement.setArray(4, array(connection, "bigint", events, Event::aggregateVersion));
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                current.add(row.getString(1));
            }
        }
        return current;
    }

    private static Set<UUID> recordAll(Connection connection, List<Event> events, Set<String> current)
            throws SQLException {
        Set<UUID> recorded = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(RECORD_ALL)) {
            statement.setArray(1, array(connection, "uuid", events, Event::id));
            statement.setArray(2, array(connection, "text", events, Event::type));
            statement.setArray(3, array(connection, "text", events, Event::subject));
            statement.setArray(4, array(connection, "text", events, Event::key));
            statement.setArray(5, array(connection, "int", events, Event::epoch));
            statement.setArray(6, array(connection, "bigint", events, Event::aggregateVersion));
            statement.setArray(
                    7, array(connection, "text", events, event -> outcome(current.contains(event.subject()))));
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                recorded.add(row.getObject(1, UUID.class));
            }
        }
        return recorded;
    }

    private static Array array(Connection connection, String type, List<Event> events, Function<Event, Object> of)
            throws SQLException {
        return connection.createArrayOf(type, events.stream().map(of).toArray());
    }

    private static String outcome(boolean current) {
        return current ? "APPLIED" : "STALE";
    }

    /** Facts of one transaction share a version, so an equal one is new. A late one is taken over the order, at an operator's word. */
    static Arrival arrive(Connection connection, String topic, Event event, boolean late) throws SQLException {
        boolean current = advance(connection, topic, event) || late;
        if (!recorded(connection, event, outcome(current))) {
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
