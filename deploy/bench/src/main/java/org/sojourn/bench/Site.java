package org.sojourn.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sojourn.local.Folders;
import org.sojourn.local.Layout;
import org.sojourn.local.Part;
import org.sojourn.local.Ports;
import org.sojourn.local.Progress;
import org.sojourn.local.Stack;
import org.sojourn.local.Tuning;

/** The stack that is measured, with the demonstration story in it; run as in production, but for the rate limits. */
final class Site implements AutoCloseable {

    /** Of our JVMs and those of opponents: the heap of the local stack, fixed, so that no round pays for its growth, and what our images have. */
    static final List<String> OPTIONS = List.of(
            "-Xms160m",
            "-Xmx160m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Xss512k",
            "-XX:+UseCompactObjectHeaders",
            "-XX:TrimNativeHeapInterval=10000");

    /** Arenas of native memory, of both too. */
    static final String ARENAS = "2";

    /** Event loops of the gateway, and threads of the proxies it is measured against. */
    static final int LOOPS = 2;

    private static final Map<String, String> SETTINGS = Map.of(
            "SOJOURN_LIMITS_ADDRESS_PER_SECOND", "1000000",
            "SOJOURN_LIMITS_ADDRESS_BURST", "1000000",
            "SOJOURN_LIMITS_SUBJECT_PER_SECOND", "1000000",
            "SOJOURN_LIMITS_SUBJECT_BURST", "1000000",
            "QUARKUS_VERTX_EVENT_LOOPS_POOL_SIZE", Integer.toString(LOOPS),
            "MALLOC_ARENA_MAX", ARENAS);

    private static final Duration GLANCE = Duration.ofMillis(400);
    private static final int GLANCES = 50;
    private static final double IDLE = 0.35;

    private static final List<Part> SERVERS =
            List.of(Part.POSTGRES, Part.KAFKA, Part.ADVISORY, Part.TRAVEL, Part.DEBRIEF, Part.GATEWAY);

    private final Stack stack;
    private final Ports ports;
    private final Path repository;
    private final Path data;

    private Site(Stack stack, Ports ports, Path repository, Path data) {
        this.stack = stack;
        this.ports = ports;
        this.repository = repository;
        this.data = data;
    }

    /** Starts a stack of what was just built, on free ports and with nothing in it of an earlier run. */
    static Site launch(Path repository) {
        Path data = repository.resolve("deploy/bench/.local/stack");
        stopLeftovers(repository, data);
        Folders.delete(data);
        Ports ports = Ports.free(1);
        Stack stack = new Stack(
                Layout.of(repository, data), ports, new Progress(System.out::println), new Tuning(OPTIONS, SETTINGS));
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        stack.start();
        stack.tellStory();
        return new Site(stack, ports, repository, data);
    }

    Stack stack() {
        return stack;
    }

    /** The same stack with other applications and options. */
    Stack stackOf(Path applications, List<String> options) {
        return new Stack(
                new Layout(repository, data, applications),
                ports,
                new Progress(System.out::println),
                new Tuning(options, SETTINGS));
    }

    Path repository() {
        return repository;
    }

    URI address(Part part) {
        return stack.address(part);
    }

    /** Where Kafka is reached. */
    String broker() {
        return "127.0.0.1:" + address(Part.KAFKA).getPort();
    }

    /** A folder for scripts and configurations of opponents. */
    Path scratch() {
        try {
            return Files.createDirectories(data.resolve("opponents"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    Path log(Part part) {
        return data.resolve("logs/" + part.name() + ".log");
    }

    String superuserPassword() {
        try {
            return Files.readString(data.resolve("postgres/superuser.password")).strip();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Starts a part anew, with more settings or other options. */
    void restart(Part part, List<String> options, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(SETTINGS);
        all.putAll(settings);
        stack.stop(part);
        stack.tuned(new Tuning(options, all)).start(part);
    }

    /** Lets some parts rest while something is measured that does not need them. */
    void without(List<Part> resting, Runnable measured) {
        resting.forEach(stack::stop);
        try {
            measured.run();
        } finally {
            resting.forEach(stack::start);
        }
    }

    /** Where the stack's keys are. */
    Path keys() {
        return data.resolve("keys");
    }

    /** The one text that a query answers, seen by the superuser. */
    String text(String database, String query) {
        try (Connection connection = stack.database(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException fault) {
            throw new IllegalStateException(query, fault);
        }
    }

    /** The one number that a query answers, seen by the superuser. */
    long number(String database, String query) {
        try (Connection connection = stack.database(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException fault) {
            throw new IllegalStateException(query, fault);
        }
    }

    /** The types that the database finds for the parameters of a statement. */
    List<String> parameterTypes(String database, String sql) {
        try (Connection connection = stack.database(database);
                Statement statement = connection.createStatement()) {
            statement.execute("prepare described as " + sql);
            List<String> types = new ArrayList<>();
            try (ResultSet row = statement.executeQuery(
                    "select unnest(parameter_types)::text from pg_prepared_statements where name = 'described'")) {
                while (row.next()) {
                    types.add(row.getString(1));
                }
            }
            return types;
        } catch (SQLException fault) {
            throw new IllegalStateException(sql, fault);
        }
    }

    void sql(String database, String... commands) {
        try (Connection connection = stack.database(database);
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(String.join("; ", commands), fault);
        }
    }

    /** Processor time that parts have taken so far, in microseconds. */
    double cpu(Part... parts) {
        return Arrays.stream(parts)
                .flatMap(part -> stack.process(part).stream())
                .mapToDouble(Processor::micros)
                .sum();
    }

    /** Waits until what was left to relay, seal and consume is done. */
    void settle() {
        for (int i = 0; i < GLANCES; i++) {
            double before = cpu(SERVERS.toArray(Part[]::new));
            pause();
            if (cpu(SERVERS.toArray(Part[]::new)) - before < IDLE * GLANCE.toNanos() / 1000) {
                return;
            }
        }
        System.out.println("  the stack does not come to rest");
    }

    @Override
    public void close() {
        stack.close();
    }

    /** Lets what has just ended be seen to have ended. */
    void pause() {
        try {
            Thread.sleep(GLANCE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What a bench that was killed left running. */
    private static void stopLeftovers(Path repository, Path data) {
        if (Files.exists(data.resolve("ports.properties"))) {
            Stack.existing(Layout.of(repository, data), new Progress(System.out::println))
                    .close();
        }
    }
}
