package org.sojourn.acceptance.growth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.sojourn.acceptance.site.Site;
import org.sojourn.local.Part;
import org.sojourn.local.Stack;

/** Fills the databases by set-based SQL: people, and five trips and one and a half cases of each. */
public final class Fill {

    private static final int AT_ONCE = 100_000;
    private static final String PEOPLE = "people.sql";
    private static final String TRIPS = "travel.sql";

    private final GrownStack stack;
    private final Path statements;

    Fill(GrownStack stack, Path statements) {
        this.stack = stack;
        this.statements = statements;
    }

    /** Five trips of each of so many people, whom nobody knows, in the database of a travel-service that does not run now. */
    public static void trips(Stack running, Path repository, int people) throws SQLException, IOException {
        GrownStack stack = GrownStack.running(running, repository.resolve(".local"));
        Fill fill = new Fill(stack, repository.resolve("deploy/bench/growth"));
        fill.run(Part.TRAVEL, "names.sql", 0, 0);
        fill.pour(Part.TRAVEL, 0, people, List.of(TRIPS));
        stack.run(Part.TRAVEL, "vacuum (analyze)");
    }

    /** Adds what lacks until there are so many people, in each database. */
    boolean upTo(int people) throws SQLException, IOException {
        for (Part service : Site.SERVICES) {
            long begin = System.nanoTime();
            run(service, "names.sql", 0, 0);
            int there = (int) stack.number(service, "select count(*) from person where username ~ '^g[0-9]+$'");
            if (there == 0) {
                run(service, Site.databaseOf(service) + "-own.sql", 0, 0);
            }
            pour(service, there, people, List.of(PEOPLE, Site.databaseOf(service) + ".sql"));
            stack.run(service, "vacuum (analyze)");
            stack.run(service, "checkpoint");
            System.out.printf(
                    "%s: %,d people, filled in %d s%n",
                    service.name(),
                    people,
                    Duration.ofNanos(System.nanoTime() - begin).toSeconds());
            for (String table : List.of("person", "trip", "leg", "debrief_case", "acknowledgement", "audit_entry")) {
                if (stack.number(service, "select count(*) from pg_class where relname = '" + table + "'") > 0) {
                    System.out.printf("  %-16s %,12d%n", table, stack.number(service, "select count(*) from " + table));
                }
            }
        }
        return true;
    }

    private void pour(Part service, int there, int people, List<String> files) throws SQLException, IOException {
        run(service, "drop.sql", 0, 0);
        for (int from = there; from < people; from += AT_ONCE) {
            int to = Math.min(people, from + AT_ONCE);
            for (String file : files) {
                run(service, file, from, to);
            }
        }
        run(service, "build.sql", 0, 0);
    }

    private void run(Part service, String file, int from, int to) throws SQLException, IOException {
        Path path = statements.resolve(file);
        if (Files.notExists(path)) {
            return;
        }
        String sql = Files.readString(path).replace(":from::", from + "::").replace(":to", Integer.toString(to));
        try (Connection connection = stack.connect(service);
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("set synchronous_commit = off");
            statement.execute("set work_mem = '256MB'");
            statement.execute("set temp_buffers = '256MB'");
            statement.execute(sql);
        }
    }
}
