package org.sojourn.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** A PostgreSQL server: a process of its own on a directory that outlives it, reached by password only. */
public final class PostgresServer implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final Path directory;
    private final int port;
    private final String password;
    private @Nullable Process process;

    private PostgresServer(Path directory, int port, String password) {
        this.directory = directory;
        this.port = port;
        this.password = password;
    }

    /** Prepares the directory on first use; starts nothing. Port 0 takes a free one. */
    public static PostgresServer at(Path directory, int port) {
        try {
            Files.createDirectories(directory);
            var passwordFile = directory.resolve("superuser.password");
            if (!Files.exists(passwordFile)) {
                writePassword(passwordFile);
            }
            if (!Files.exists(directory.resolve("data/PG_VERSION"))) {
                initialise(directory, passwordFile);
            }
            return new PostgresServer(
                    directory,
                    port == 0 ? freePort() : port,
                    Files.readString(passwordFile).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL has no directory at " + directory, e);
        }
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
        return asOrdinaryUser(List.of(
                PostgresBinaries.directory().resolve("bin/postgres").toString(),
                "-D",
                directory.resolve("data").toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=200",
                "-c",
                "shared_buffers=96MB",
                "-c",
                "fsync=on",
                "-c",
                "synchronous_commit=on",
                "-c",
                "jit=off",
                "-c",
                "timezone=UTC",
                "-c",
                "log_timezone=UTC"));
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
        try (var connection = connect(SUPERUSER)) {
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
        return SUPERUSER;
    }

    /** Password of the superuser, drawn when the directory was prepared. */
    public String password() {
        return password;
    }

    /** Connects to a database as the superuser. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, password);
    }

    /** Where the server of {@link #start()} writes its log. */
    public Path log() {
        return directory.resolve("postgres.log");
    }

    /**
     * Makes sure that a context has its database, an owner that migrates it and an application role that owns nothing. May be
     * repeated; the passwords given last hold.
     */
    public void provision(String context, String ownerPassword, String appPassword) {
        var owner = context + "_owner";
        var app = context + "_app";
        try (var connection = connect(SUPERUSER)) {
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
        try (var connection = connect(SUPERUSER)) {
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

    /** Ends the process at once, as a power failure would, and waits until it is gone. */
    public void kill() {
        var running = process;
        if (running != null) {
            running.destroyForcibly().onExit().join();
        }
    }

    private static void role(Connection connection, String name, String password) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
            run(connection, "create role " + name);
        }
        var attributes = " login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password ";
        run(
                connection,
                "alter role " + name + attributes
                        + connection.unwrap(PGConnection.class).escapeLiteral(password));
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

    private static void writePassword(Path file) throws IOException {
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, HexFormat.of().formatHex(random));
    }

    private static void initialise(Path directory, Path passwordFile) throws IOException {
        var command = asOrdinaryUser(List.of(
                PostgresBinaries.directory().resolve("bin/initdb").toString(),
                "-D",
                directory.resolve("data").toString(),
                "-U",
                SUPERUSER,
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile,
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        var initdb = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(initdb.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (initdb.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("initdb failed: " + output);
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own, root is nobody there and keeps its files. */
    private static List<String> asOrdinaryUser(List<String> command) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return command;
        }
        var wrapped = new ArrayList<>(List.of("unshare", "--user"));
        wrapped.addAll(command);
        return List.copyOf(wrapped);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
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
