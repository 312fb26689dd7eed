package org.sojourn.platform.inbox;

import static java.util.stream.Collectors.toMap;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** Records the arrival of events in the transaction that applies them. */
final class Inbox {

    enum Arrival {
        NEW,
        DUPLICATE,
        STALE
    }

    private static final String ADVANCE = """
            insert into inbox_position as known (topic, subject, epoch, version)
            select ?, * from unnest(?::text[], ?::int[], ?::bigint[])
            on conflict (topic, subject) do update set epoch = excluded.epoch, version = excluded.version
            where (known.epoch, known.version) <= (excluded.epoch, excluded.version)
            returning subject""";

    private static final String RECORD = """
            insert into inbox (event_id, type, subject, key, epoch, version, outcome)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::int[], ?::bigint[], ?::text[])
            on conflict (event_id) do nothing
            returning event_id""";

    private Inbox() {}

    /**
     * What each of events with different subjects is to the inbox, by their ids. Facts of one transaction share a version, so an equal
     * one is new. A late one is taken over the order, at an operator's word.
     */
    static Map<UUID, Arrival> arrive(Connection connection, String topic, List<Event> events, boolean late)
            throws SQLException {
        Set<String> advanced = advance(connection, topic, events);
        Predicate<Event> current = event -> late || advanced.contains(event.subject());
        Set<UUID> recorded = record(connection, events, current);
        return events.stream().collect(toMap(Event::id, event -> arrival(event, current, recorded)));
    }

    private static Arrival arrival(Event event, Predicate<Event> current, Set<UUID> recorded) {
        if (!recorded.contains(event.id())) {
            return Arrival.DUPLICATE;
        }
        return current.test(event) ? Arrival.NEW : Arrival.STALE;
    }

    private static Set<String> advance(Connection connection, String topic, List<Event> events) throws SQLException {
        Set<String> advanced = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(ADVANCE)) {
            statement.setString(1, topic);
            statement.setArray(2, array(connection, "text", events, Event::subject));
            statement.setArray(3, array(connection, "int", events, Event::epoch));
            statement.setArray(4, array(connection, "bigint", events, Event::aggregateVersion));
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                advanced.add(row.getString(1));
            }
        }
        return advanced;
    }

    private static Set<UUID> record(Connection connection, List<Event> events, Predicate<Event> current)
            throws SQLException {
        Set<UUID> recorded = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(RECORD)) {
            statement.setArray(1, array(connection, "uuid", events, Event::id));
            statement.setArray(2, array(connection, "text", events, Event::type));
            statement.setArray(3, array(connection, "text", events, Event::subject));
            statement.setArray(4, array(connection, "text", events, Event::key));
            statement.setArray(5, array(connection, "int", events, Event::epoch));
            statement.setArray(6, array(connection, "bigint", events, Event::aggregateVersion));
            statement.setArray(
                    7, array(connection, "text", events, event -> current.test(event) ? "APPLIED" : "STALE"));
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
}
