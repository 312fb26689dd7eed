package org.sojourn.acceptance.access;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What all tables of the services hold, in a few figures, to tell whether anything changed. */
final class Fingerprint {

    static final List<String> CONTEXTS = List.of("advisory", "travel", "debrief");

    /** What changes by itself: the mirror of people, the heartbeats of timers, and the audit, which keeps refusals too. */
    private static final Set<String> LIVELY = Set.of(
            "person", "unit", "scheduled_tasks", "log_position", "audit_entry", "audit_seal", "audit_checkpoint");

    private static final int ATTEMPTS = 60;
    private static final long PAUSE = 1000;

    private final Map<String, String> tables = new TreeMap<>();

    private Fingerprint() {}

    static Fingerprint of(Site site) {
        Fingerprint taken = new Fingerprint();
        for (String context : CONTEXTS) {
            try (Connection owner = site.owner(context)) {
                owner.setAutoCommit(false);
                query(owner, "select set_config('sojourn.system', 'on', true)");
                for (String table : query(
                        owner,
                        "select relname from pg_class where relkind = 'r'"
                                + " and relnamespace = 'public'::regnamespace order by relname")) {
                    if (!LIVELY.contains(table)) {
                        taken.tables.put(context + '.' + table, sum(owner, table));
                    }
                }
                owner.rollback();
            } catch (SQLException fault) {
                throw new IllegalStateException(context, fault);
            }
        }
        return taken;
    }

    /** The fingerprint once sweeps, events and mails have done what there was to do. */
    static Fingerprint settled(Site site) {
        Fingerprint last = of(site);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            pause();
            Fingerprint next = of(site);
            if (next.changedSince(last).isEmpty()) {
                return next;
            }
            last = next;
        }
        throw new IllegalStateException("The stack does not come to rest");
    }

    /** The tables that hold something else than they did. */
    Set<String> changedSince(Fingerprint earlier) {
        Set<String> changed = new TreeSet<>();
        tables.forEach((table, sum) -> {
            if (!sum.equals(earlier.tables.get(table))) {
                changed.add(table);
            }
        });
        return changed;
    }

    private static String sum(Connection owner, String table) throws SQLException {
        return query(
                        owner,
                        "select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) from \"%s\" t"
                                .formatted(table))
                .getFirst();
    }

    private static List<String> query(Connection connection, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
