package org.sojourn.platform.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** Has the relay send again what it has sent since a moment: its mark is set back while no relay works. */
public final class Replay {

    private static final String BACK = """
            update log_position set low = least(low,
              coalesce((select min(id) - 1 from outbox where created_at >= ?), low))
            where reader = 'relay'""";

    private Replay() {}

    /** Run it as the owner, and restart the service meanwhile: the relay that ends makes way. Answers how many events will be sent. */
    public static long since(Connection owner, Instant moment, Duration patience) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("set lock_timeout = " + patience.toMillis());
            statement.execute("select pg_advisory_lock(hashtextextended('sojourn.relay', 0))");
            try (PreparedStatement back = owner.prepareStatement(BACK)) {
                back.setObject(1, moment.atOffset(ZoneOffset.UTC));
                back.executeUpdate();
            }
            try (ResultSet row = statement.executeQuery("select count(*) from outbox"
                    + " where id > coalesce((select low from log_position where reader = 'relay'), 0)")) {
                row.next();
                return row.getLong(1);
            } finally {
                statement.execute("select pg_advisory_unlock_all()");
            }
        }
    }
}
