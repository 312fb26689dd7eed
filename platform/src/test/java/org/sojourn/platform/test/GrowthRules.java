package org.sojourn.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.sojourn.platform.test.Plan.Index;

/**
 * Whether a service stays quick when its tables grow: all tests of a module run without sequential scans and sorts as far as
 * there is an index, and the plans of what the service issued meanwhile tell where there was none.
 */
public final class GrowthRules {

    private static final Map<String, String> WITHOUT_SCANS_AND_SORTS =
            Map.of("enable_seqscan", "off", "enable_sort", "off");
    private static final String LOG = "sojourn.test.plans.log";
    private static final String ROLE = "sojourn.test.plans.role";

    private static final List<String> STEADY_IN_PLATFORM = List.of(
            "clock_offset",
            "epoch",
            "flyway_schema_history",
            "log_position",
            "oversight_month",
            "scheduled_tasks",
            "unit");

    /** The verifier of the audit looks for what has no link, wherever it is. */
    private static final String WHOLE_IN_PLATFORM = "select min(id) from audit_entry e";

    /** Of columns with these names an index may be entered at each value: there are few. */
    private static final String FEW_VALUES = "state|status";

    private GrowthRules() {}

    static void watch(PostgresServer server, String role) {
        try (Connection connection = server.connect(server.superuser());
                Statement statement = connection.createStatement()) {
            statement.execute(Plans.prefix());
            statement.execute("select pg_reload_conf()");
            statement.execute(Plans.recording(role, WITHOUT_SCANS_AND_SORTS));
        } catch (SQLException fault) {
            throw new IllegalStateException("the plans of " + role + " cannot be recorded", fault);
        }
        System.setProperty(LOG, server.log().toString());
        System.setProperty(ROLE, role);
    }

    /**
     * Fails where a statement of the service had no index on a table that grows. Every table does but those of the platform that
     * do not, and those named.
     *
     * @param whole beginnings of statements whose very task is to count all
     */
    public static void holdForAllBut(Set<String> steady, Set<String> whole) {
        String log = System.getProperty(LOG);
        assertThat(log)
                .as("this looks at what the module's other tests made the service do, so it runs with and after them")
                .isNotNull();
        Map<String, Index> indexes = indexes(steady);
        AtomicLong seen = new AtomicLong();
        Map<String, Set<String>> slow = new TreeMap<>();
        new Plans(Path.of(log), System.getProperty(ROLE, "")).forEach(plan -> {
            seen.incrementAndGet();
            if (!plan.statement().startsWith(WHOLE_IN_PLATFORM)
                    && whole.stream().noneMatch(plan.statement()::startsWith)) {
                plan.slow(indexes)
                        .forEach(step -> slow.computeIfAbsent(plan.statement(), text -> new TreeSet<>())
                                .add(step));
            }
        });
        assertThat(seen.get()).as("statements of the service").isPositive();
        assertThat(slow).as("statements without an index on a growing table").isEmpty();
    }

    private static Map<String, Index> indexes(Set<String> steady) {
        Map<String, Index> indexes = new HashMap<>();
        Db.query("""
                        select t.relname as table, i.relname as index, (x.indpred is not null)::text as partial,
                          pg_get_indexdef(x.indexrelid, 1, true) as first
                        from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
                        where t.relnamespace = 'public'::regnamespace""").forEach(row -> {
            String table = String.valueOf(row.get("table"));
            String first = String.valueOf(row.get("first"));
            boolean enteredAnywhere = "true".equals(row.get("partial")) || first.matches(FEW_VALUES);
            if (!steady.contains(table) && !STEADY_IN_PLATFORM.contains(table)) {
                indexes.put(String.valueOf(row.get("index")), new Index(table, first, enteredAnywhere));
            }
        });
        return indexes;
    }
}
