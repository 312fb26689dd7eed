package org.sojourn.platform.inbox;

import static java.util.stream.Collectors.toMap;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Records the arrival of events in the transaction that applies them. */
final class Inbox {

    enum Arrival {
        NEW,
        DUPLICATE,
        STALE
    }

    /** Whoever is erased at the same time is waited for; what is told of him is then of before. */
    private static final String ADVANCE = """
            insert into inbox_position as known (topic, subject, epoch, version)
            select ?, told.* from unnest(?::text[], ?::int[], ?::bigint[]) told
            where (select wait_for_erasures(?::text[])) > 0
            on conflict (topic, subject) do update set epoch = excluded.epoch, version = excluded.version
            where (known.epoch, known.version) <= (excluded.epoch, excluded.version)
            returning subject""";

    private static final String RECORD = """
            insert into inbox (event_id, type, subject, key, epoch, version, outcome)
            select id, type, subject, key, epoch, version,
              case when current and not coalesce(
                  (select erased_at >= time from erased_person where person::text = key), false)
                then 'APPLIED' else 'STALE' end
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::int[], ?::bigint[], ?::boolean[], ?::timestamptz[])
              told (id, type, subject, key, epoch, version, current, time)
            on conflict (event_id) do nothing
            returning event_id, outcome""";

    private Inbox() {}

    /**
     * What each of events with different subjects is to the inbox, by their ids. Facts of one transaction share a version, so an equal
     * one is new. A late one is taken over the order, at an operator's word; what is told of somebody from before he was erased is not.
     */
    static Map<UUID, Arrival> arrive(Connection connection, String topic, List<Event> events, boolean late)
            throws SQLException {
        Set<String> advanced = advance(connection, topic, events);
        Map<UUID, String> recorded = record(connection, events, event -> late || advanced.contains(event.subject()));
        return events.stream().collect(toMap(Event::id, event -> arrival(recorded.get(event.id()))));
    }

    private static Arrival arrival(@Nullable String recorded) {
        if (recorded == null) {
            return Arrival.DUPLICATE;
        }
        return recorded.equals("APPLIED") ? Arrival.NEW : Arrival.STALE;
    }

    private static Set<String> advance(Connection connection, String topic, List<Event> events) throws SQLException {
        Set<String> advanced = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(ADVANCE)) {
            statement.setString(1, topic);
            statement.setArray(2, array(connection, "text", events, Event::subject));
            statement.setArray(3, array(connection, "int", events, Event::epoch));
            statement.setArray(4, array(connection, "bigint", events, Event::aggregateVersion));
            statement.setArray(5, array(connection, "text", events, Event::key));
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                advanced.add(row.getString(1));
            }
        }
        return advanced;
    }

    private static Map<UUID, String> record(Connection connection, List<Event> events, Predicate<Event> current)
            throws SQLException {
        Map<UUID, String> recorded = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(RECORD)) {
            statement.setArray(1, array(connection, "uuid", events, Event::id));
            statement.setArray(2, array(connection, "text", events, Event::type));
            statement.setArray(3, array(connection, "text", events, Event::subject));
            statement.setArray(4, array(connection, "text", events, Event::key));
            statement.setArray(5, array(connection, "int", events, Event::epoch));
            statement.setArray(6, array(connection, "bigint", events, Event::aggregateVersion));
            statement.setArray(7, array(connection, "boolean", events, current::test));
            statement.setArray(
                    8,
                    array(
                            connection,
                            "timestamptz",
                            events,
                            event -> event.time().toString()));
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                recorded.put(row.getObject(1, UUID.class), row.getString(2));
            }
        }
        return recorded;
    }

    private static Array array(Connection connection, String type, List<Event> events, Function<Event, Object> of)
            throws SQLException {
        return connection.createArrayOf(type, events.stream().map(of).toArray());
    }
}
