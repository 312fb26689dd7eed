package org.sojourn.platform.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A session-level advisory lock: gone with its connection, however that ends. */
final class SessionLock implements AutoCloseable {

    private final Connection connection;

    private SessionLock(Connection connection) {
        this.connection = connection;
    }

    /** The server notices within 15 s that the machine behind the connection has vanished. */
    static @Nullable SessionLock take(Connection connection, String name) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select pg_try_advisory_lock(hashtextextended(?, 0))")) {
            query.setString(1, "sojourn." + name);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                if (!row.getBoolean(1)) {
                    return null;
                }
            }
        }
        execute(connection, "set tcp_keepalives_idle = 5");
        execute(connection, "set tcp_keepalives_interval = 5");
        execute(connection, "set tcp_keepalives_count = 2");
        return new SessionLock(connection);
    }

    /** Leaves nothing of this session's settings to the next user of a pooled connection. */
    @Override
    public void close() throws SQLException {
        execute(connection, "reset all");
        execute(connection, "select pg_advisory_unlock_all()");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
