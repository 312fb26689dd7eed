package org.sojourn.acceptance.site;

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
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sojourn.local.Part;

/** Number and contents of the rows of all tables of the services, so that a change shows. */
public record Tables(Map<String, String> contents) {

    /** What is written about refusals themselves, where mechanisms have got to, and the mirror of Keycloak. */
    private static final Set<String> BOOKKEEPING = Set.of(
            "audit_entry",
            "audit_seal",
            "audit_checkpoint",
            "log_position",
            "scheduled_tasks",
            "flyway_schema_history",
            "person",
            "unit");

    private static final int TIMES = 5;
    private static final int ATTEMPTS = 60;
    private static final int QUIET = 3;

    /**
     * The tables that a step changes each time it is done: what else moves meanwhile, such as sweeps that had something to do,
     * does not do so every time. What the step works on is prepared anew each time, before the tables are read.
     */
    public static <T> Set<String> changedBy(Site site, Supplier<T> prepared, Consumer<T> step) {
        Set<String> changed = changedOnce(site, prepared.get(), step);
        for (int i = 1; i < TIMES && !changed.isEmpty(); i++) {
            changed.retainAll(changedOnce(site, prepared.get(), step));
        }
        return changed;
    }

    private static <T> Set<String> changedOnce(Site site, T prepared, Consumer<T> step) {
        Tables before = settled(site);
        step.accept(prepared);
        return read(site).changedSince(before);
    }

    private static Tables read(Site site) {
        Map<String, String> contents = new TreeMap<>();
        for (Part service : Site.SERVICES) {
            String database = Site.databaseOf(service);
            try (Connection connection = site.database(database)) {
                for (String table : tables(connection)) {
                    contents.put(database + "." + table, contents(connection, table));
                }
            } catch (SQLException fault) {
                throw new IllegalStateException("The tables of " + database + " could not be read", fault);
            }
        }
        return new Tables(contents);
    }

    /** Reads until nothing has moved for some seconds, for what was accepted before may still have mails and events under way. */
    private static Tables settled(Site site) {
        Tables last = read(site);
        int quiet = 0;
        for (int i = 0; i < ATTEMPTS && quiet < QUIET; i++) {
            pause();
            Tables next = read(site);
            quiet = next.equals(last) ? quiet + 1 : 0;
            last = next;
        }
        return last;
    }

    private Set<String> changedSince(Tables earlier) {
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

    private static void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
