package org.sojourn.acceptance.badinput;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Number and contents of the rows of all tables, so that a change by a refused request shows. */
record Tables(Map<String, String> contents) {

    private static final List<String> DATABASES = List.of("advisory", "travel", "debrief");

    /** What is written about refusals themselves, where mechanisms have got to, and the mirror of Keycloak. */
    private static final Set<String> BOOKKEEPING = Set.of(
            "audit_entry", "audit_seal", "log_position", "scheduled_tasks", "flyway_schema_history", "person", "unit");

    static Tables read(Ground ground) {
        Map<String, String> contents = new TreeMap<>();
        for (String database : DATABASES) {
            try (Connection connection = ground.database(database)) {
                for (String table : tables(connection)) {
                    contents.put(database + "." + table, contents(connection, table));
                }
            } catch (SQLException fault) {
                throw new IllegalStateException("The tables of " + database + " could not be read", fault);
            }
        }
        return new Tables(contents);
    }

    /** Reads until nothing moves any more, for what was accepted before may still have mails and events under way. */
    static Tables settled(Ground ground) throws InterruptedException {
        Tables before = read(ground);
        for (int i = 0; i < 30; i++) {
            Thread.sleep(Duration.ofSeconds(1));
            Tables now = read(ground);
            if (now.equals(before)) {
                return now;
            }
            before = now;
        }
        return before;
    }

    /** The tables whose rows are not as they were. */
    Set<String> changedSince(Tables earlier) {
        Set<String> changed = new TreeSet<>();
        contents.forEach((table, rows) -> {
            if (!rows.equals(earlier.contents.get(table))) {
                changed.add(table);
            }
        });
        return changed;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace")) {
            while (rows.next()) {
                String table = rows.getString(1);
                if (!BOOKKEEPING.contains(table)) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    private static String contents(Connection connection, String table) throws SQLException {
        String read = "select count(*) || '/' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) from \"%s\" t"
                .formatted(table);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(read)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
