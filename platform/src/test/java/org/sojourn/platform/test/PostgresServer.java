package org.sojourn.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL server: a process of its own on a directory that outlives it, reached by password only. */
public final class PostgresServer implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final PostgresDirectory directory;
    private final int port;
    private @Nullable Process process;

    private PostgresServer(PostgresDirectory directory, int port) {
        this.directory = directory;
        this.port = port;
    }

    /** Prepares the directory on first use; starts nothing. Port 0 takes a free one. */
    public static PostgresServer at(Path directory, int port) {
        return new PostgresServer(PostgresDirectory.prepare(directory), port == 0 ? freePort() : port);
    }

    /** Prepares the directory and starts a server that this object owns until it is closed. */
    public static PostgresServer start(Path directory, int port) {
        var server = at(directory, port);
        server.start();
        return server;
    }

    /** Starts the process and returns when it answers. */
    public void start() {
        try {
            process = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
        awaitReady(process.toHandle());
    }

    /** The command that runs the server in the foreground, for those who keep the process themselves. */
    public List<String> command() {
        return directory.command(port);
    }

    /** The same, also reached from other machines. */
    public List<String> command(Outside outside) {
        return directory.command(port, outside);
    }

    /** Waits until the given process of this server answers, and fails as soon as it has ended. */
    public void awaitReady(ProcessHandle running) {
        var end = System.nanoTime() + START_LIMIT.toNanos();
        while (!answers()) {
            if (!running.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("PostgreSQL on port " + port + " does not answer; see " + log());
            }
            pause();
        }
    }

    /** Whether the server takes a connection of the superuser now. */
    public boolean answers() {
        try (var connection = connect(PostgresDirectory.SUPERUSER)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /** The port the server listens on, on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** JDBC address of a database, without user and password. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Name of the superuser. */
    public String superuser() {
        return PostgresDirectory.SUPERUSER;
    }

    /** Password of the superuser, drawn when the directory was prepared. */
    public String password() {
        return directory.password();
    }

    /** Connects to a database as the superuser. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), PostgresDirectory.SUPERUSER, directory.password());
    }

    /** Where the server of {@link #start()} writes its log. */
    public Path log() {
        return directory.path().resolve("postgres.log");
    }

    /**
     * Makes sure that a context has its database, an owner that migrates it and an application role that owns nothing. May be
     * repeated; the passwords given last hold.
     */
    public void provision(String context, String ownerPassword, String appPassword) {
        var owner = context + "_owner";
        var app = context + "_app";
        try (var connection = connect(PostgresDirectory.SUPERUSER)) {
            role(connection, owner, ownerPassword);
            role(connection, app, appPassword);
            run(connection, "alter role " + app + " set transaction_timeout = '30s'");
            database(connection, context, owner, app);
        } catch (SQLException e) {
            throw new IllegalStateException("The database of " + context + " could not be provisioned", e);
        }
        try (var connection = connect(context)) {
            run(connection, "alter schema public owner to " + owner);
            run(connection, "revoke all on schema public from public");
            run(connection, "grant usage on schema public to " + app);
        } catch (SQLException e) {
            throw new IllegalStateException("The schema of " + context + " could not be provisioned", e);
        }
    }

    /** Makes sure that a role may log in and owns a database of its own; for parts that migrate themselves. */
    public void provisionOwned(String name, String ownerPassword) {
        try (var connection = connect(PostgresDirectory.SUPERUSER)) {
            role(connection, name, ownerPassword);
            database(connection, name, name, name);
        } catch (SQLException e) {
            throw new IllegalStateException("The database " + name + " could not be provisioned", e);
        }
    }

    /** Stops the process in an orderly way, without waiting for clients; the data stays. */
    @Override
    public void close() {
        var running = process;
        if (running == null || !running.isAlive()) {
            return;
        }
        try {
            signal(running.pid(), "INT");
            if (!running.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be stopped", e);
        }
    }

    /** Ends all its processes at once, as a power failure would, and waits until they are gone. */
    public void kill() {
        var running = process;
        if (running != null) {
            List<ProcessHandle> all = Stream.concat(running.descendants(), Stream.of(running.toHandle()))
                    .toList();
            running.destroyForcibly();
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(each -> each.onExit().join());
        }
    }

    private static void role(Connection connection, String name, String password) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
            run(connection, "create role " + name);
        }
        run(connection, alterRole(connection, name, password));
    }

    private static String alterRole(Connection connection, String name, String password) throws SQLException {
        var statement =
                "select format('alter role %I login nosuperuser nocreatedb nocreaterole noreplication nobypassrls"
                        + " password %L', ?, ?)";
        try (var query = connection.prepareStatement(statement)) {
            query.setString(1, name);
            query.setString(2, password);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private static void database(Connection connection, String name, String owner, String user) throws SQLException {
        if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
            run(connection, "create database " + name + " owner " + owner);
        }
        run(connection, "revoke all on database " + name + " from public");
        run(connection, "grant connect on database " + name + " to " + user);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No port is free", e);
        }
    }

    private static void signal(long pid, String name) throws IOException {
        new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                .start()
                .onExit()
                .join();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for PostgreSQL", e);
        }
    }
}
