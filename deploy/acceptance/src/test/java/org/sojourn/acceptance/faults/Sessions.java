package org.sojourn.acceptance.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sojourn.acceptance.site.Site;

/** Faults made by SQL: locks that fill the pool, transactions left open, a right taken away. */
final class Sessions {

    private static final List<String> CONTEXTS = List.of("advisory", "travel", "debrief");
    private static final Duration TO_FILL = Duration.ofSeconds(8);

    private Sessions() {}

    /** Every request that creates waits for a lock, until no connection is left. */
    static Injection poolFilled(String context, String table, int connections) {
        var held = new ArrayList<Connection>();
        return Injection.of(
                site -> {
                    Connection holder = transaction(site, context);
                    held.add(holder);
                    run(holder, "lock table " + table + " in access exclusive mode");
                    long waiting = awaitWaiting(site, context, connections);
                    return waiting >= connections ? waiting + " sessions wait for " + table : "";
                },
                site -> end(held));
    }

    /** A write in each database that is neither committed nor rolled back. */
    static Injection transactionsOpen() {
        var held = new ArrayList<Connection>();
        return Injection.of(
                site -> {
                    for (String context : CONTEXTS) {
                        Connection holder = transaction(site, context);
                        held.add(holder);
                        run(
                                holder,
                                "insert into outbox (event_id, topic, key, type, subject, aggregate_version, epoch, time, payload)"
                                        + " values (gen_random_uuid(), 'sojourn.none', 'k', 'none', 's', 1, 1, now(), '{}')");
                        run(
                                holder,
                                "insert into audit_entry (kind, action, roles, outcome) values ('WRITE', 'none', '{}', 'done')");
                    }
                    return held.size() + " transactions are open";
                },
                site -> end(held));
    }

    static Injection auditUnwritable(String context) {
        String role = context + "_app";
        return Injection.of(
                site -> {
                    alter(site, context, "revoke insert on audit_entry from " + role);
                    return can(site, context, role) ? "" : role + " may not insert into audit_entry";
                },
                site -> alter(site, context, "grant insert on audit_entry to " + role));
    }

    private static boolean can(Site site, String context, String role) throws SQLException {
        try (Connection connection = site.database(context)) {
            return number(connection, "select has_table_privilege('" + role + "', 'audit_entry', 'insert')::int") == 1;
        }
    }

    private static long awaitWaiting(Site site, String context, int enough) throws SQLException, InterruptedException {
        long end = System.nanoTime() + TO_FILL.toNanos();
        long waiting = 0;
        try (Connection connection = site.database(context)) {
            while (waiting < enough && System.nanoTime() < end) {
                Thread.sleep(Duration.ofMillis(100));
                waiting = Math.max(
                        waiting,
                        number(
                                connection,
                                "select count(distinct pid) from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())"));
            }
        }
        return waiting;
    }

    static void alter(Site site, String context, String statement) throws SQLException {
        try (Connection connection = site.database(context)) {
            run(connection, statement);
        }
    }

    private static Connection transaction(Site site, String context) throws SQLException {
        Connection connection = site.database(context);
        connection.setAutoCommit(false);
        return connection;
    }

    private static void end(List<Connection> held) throws SQLException {
        for (Connection connection : held) {
            connection.rollback();
            connection.close();
        }
        held.clear();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
