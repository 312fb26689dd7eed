package org.sojourn.travel.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.timer.Sweep;

/** When nobody has acknowledged an incident in time, every duty and security officer of the unit is told so, once. */
@ApplicationScoped
class MissAcknowledgement implements Sweep {

    private static final String TELL = """
            with due as (
              select id from incident
              where state = 'RAISED' and breach_told_at is null and acknowledge_by <= ?
              order by acknowledge_by limit ? for update skip locked)
            update incident i set breach_told_at = ? where i.id = any (array(select id from due))
            returning i.traveller_id, i.unit_path, i.reference""";

    private final DataSource database;
    private final IncidentNotices notices;
    private final IncidentConfig config;

    MissAcknowledgement(DataSource database, IncidentNotices notices, IncidentConfig config) {
        this.database = database;
        this.notices = notices;
        this.config = config;
    }

    @Override
    public String name() {
        return "incident-acknowledgement";
    }

    @Override
    public Duration every() {
        return config.sweepEvery();
    }

    @Override
    public int sweep(AccessDecision system, Instant now, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(TELL)) {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setInt(2, limit);
            statement.setTimestamp(3, Timestamp.from(now));
            ResultSet row = statement.executeQuery();
            int handled = 0;
            while (row.next()) {
                notices.tellOfficers(
                        row.getObject("traveller_id", UUID.class),
                        row.getString("unit_path"),
                        row.getString("reference"),
                        "incident-unacknowledged",
                        now);
                handled++;
            }
            return handled;
        } catch (SQLException fault) {
            throw new IllegalStateException("the unacknowledged incidents could not be told of", fault);
        }
    }
}
