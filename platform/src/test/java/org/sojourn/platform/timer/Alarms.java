package org.sojourn.platform.timer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.sojourn.platform.access.AccessDecision;

/** Fires what is due, and keeps each time that it did. */
record Alarms(DataSource database) implements Sweep {

    static final String NAME = "alarm-fire";

    private static final String FIRE = """
            with fired as (
              update alarm set fired_at = ? where id in (
                select id from alarm where fired_at is null and due_at <= ? order by due_at limit ? for update skip locked)
              returning id)
            insert into alarm_fired (id) select id from fired""";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofMillis(200);
    }

    @Override
    public int sweep(AccessDecision system, Instant now, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement fire = connection.prepareStatement(FIRE)) {
            fire.setTimestamp(1, Timestamp.from(now));
            fire.setTimestamp(2, Timestamp.from(now));
            fire.setInt(3, limit);
            return fire.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
