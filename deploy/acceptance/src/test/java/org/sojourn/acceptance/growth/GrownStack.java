package org.sojourn.acceptance.growth;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import org.sojourn.acceptance.site.Site;
import org.sojourn.local.Layout;
import org.sojourn.local.Part;
import org.sojourn.local.Ports;
import org.sojourn.local.Progress;
import org.sojourn.local.Stack;

/** A stack whose data stays from step to step; all of it, or its database alone. */
final class GrownStack implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int DEMONSTRATION_PEOPLE = 30;

    private final Stack stack;
    private final Path data;

    private GrownStack(Stack stack, Path data) {
        this.stack = stack;
        this.data = data;
    }

    /** Makes databases and people, once, and waits until each service has mirrored them. */
    static boolean create(Path repository, Path data) throws SQLException, InterruptedException {
        Progress progress = new Progress(System.out::println);
        Stack stack = new Stack(Layout.of(repository, data), Ports.free(1), progress);
        try (GrownStack created = new GrownStack(stack, data)) {
            stack.start();
            for (Part service : Site.SERVICES) {
                long end = System.nanoTime() + PATIENCE.toNanos();
                while (created.number(service, "select count(*) from person") < DEMONSTRATION_PEOPLE) {
                    if (System.nanoTime() > end) {
                        throw new IllegalStateException(service.name() + " knows nobody");
                    }
                    Thread.sleep(500);
                }
            }
        }
        return true;
    }

    static GrownStack database(Path repository, Path data) {
        GrownStack there = there(repository, data);
        there.stack.start(Part.POSTGRES);
        return there;
    }

    /** The services must not ask Keycloak who is there, for it knows nothing of those who were filled in. */
    static GrownStack whole(Path repository, Path data) {
        if (!"false".equals(System.getenv("SOJOURN_ROSTER_SYNC"))) {
            throw new IllegalStateException("SOJOURN_ROSTER_SYNC is not false");
        }
        GrownStack there = there(repository, data);
        there.stack.start();
        return there;
    }

    /** One that another process has started and will stop. */
    static GrownStack running(Stack stack, Path data) {
        return new GrownStack(stack, data);
    }

    private static GrownStack there(Path repository, Path data) {
        Stack stack = Stack.existing(Layout.of(repository, data), new Progress(System.out::println));
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        return new GrownStack(stack, data);
    }

    Stack stack() {
        return stack;
    }

    URI address(Part part) {
        return stack.address(part);
    }

    Path serverLog() {
        return data.resolve("logs/postgres.log");
    }

    /** A connection of the superuser, whom no policy blinds. */
    Connection connect(Part service) throws SQLException {
        return stack.database(Site.databaseOf(service));
    }

    String secret(String name) throws IOException {
        Properties secrets = new Properties();
        try (Reader in = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(in);
        }
        return secrets.getProperty(name, "");
    }

    long number(Part service, String sql) throws SQLException {
        try (Connection connection = connect(service);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    void run(Part service, String sql) throws SQLException {
        try (Connection connection = connect(service);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        stack.close();
    }
}
