package org.sojourn.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.timer.Sweep;

/** Forgets event ids after 30 days of real time, long after Kafka could bring them again; positions stay. */
@ApplicationScoped
class InboxExpiry implements Sweep {

    private static final String DELETE = """
            delete from inbox where event_id in (
              select event_id from inbox where received_at < clock_timestamp() - interval '30 days'
              order by received_at limit ?)""";

    private final DataSource database;

    InboxExpiry(DataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "inbox-expiry";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public int sweep(AccessDecision system, Instant now, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setInt(1, limit);
            return delete.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("the inbox could not be pruned", fault);
        }
    }
}
