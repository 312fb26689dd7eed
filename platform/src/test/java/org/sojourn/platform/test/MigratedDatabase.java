package org.sojourn.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.sojourn.platform.command.Migration;

/** A database of its own with the platform's schema, for tests that need no Quarkus; all are on one server per JVM. */
public final class MigratedDatabase {

    private static final String PASSWORD = "of-the-tests";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static @Nullable PostgresServer shared;

    private final String name;
    private final String context;

    private MigratedDatabase(String name, String context) {
        this.name = name;
        this.context = context;
    }

    public static MigratedDatabase create() {
        PostgresServer server = server();
        String context = "plain" + COUNT.incrementAndGet();
        server.provision(context, PASSWORD, PASSWORD);
        Migration.run(server.url(context), context + "_owner", PASSWORD, context + "_app");
        return new MigratedDatabase(context, context);
    }

    /** The database as it stands, under another name, with the same roles; nobody may be connected to it now. */
    public MigratedDatabase copy() {
        String copy = name + "_copy" + COUNT.incrementAndGet();
        try (Connection connection = server().connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + copy + " template " + name + " owner " + context + "_owner");
            statement.execute("grant connect on database " + copy + " to " + application());
            return new MigratedDatabase(copy, context);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static synchronized PostgresServer server() {
        try {
            if (shared == null) {
                shared = PostgresServer.start(Files.createTempDirectory("sojourn-postgres"), 0);
            }
            return shared;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Each connection is a new session of the application role. */
    public DataSource asApplication() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server().url(name));
        source.setUser(application());
        source.setPassword(PASSWORD);
        return source;
    }

    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(server().url(name), context + "_owner", PASSWORD);
    }

    public Connection asSuperuser() throws SQLException {
        return server().connect(name);
    }

    public String application() {
        return context + "_app";
    }

    /** Runs a statement as the superuser; answers the first number of its result, if it has one. */
    public long run(String sql, Object... parameters) {
        try (Connection connection = asSuperuser();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            if (!statement.execute()) {
                return statement.getUpdateCount();
            }
            try (ResultSet row = statement.getResultSet()) {
                return row.next() ? row.getLong(1) : 0;
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(sql, fault);
        }
    }

    /** Ends every session of the application role that holds an advisory lock, as a killed replica would. */
    public long killLockHolders() {
        return run("select count(pg_terminate_backend(pid)) from pg_locks where locktype = 'advisory'"
                + " and database = (select oid from pg_database where datname = current_database())");
    }
}
