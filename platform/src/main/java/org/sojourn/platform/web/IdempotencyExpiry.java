package org.sojourn.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.timer.Sweep;

/** Forgets idempotency keys after seven days. */
@ApplicationScoped
class IdempotencyExpiry implements Sweep {

    private static final Duration KEPT = Duration.ofDays(7);

    private static final InstantSource REAL_TIME = InstantSource.system();

    private final DataSource database;

    IdempotencyExpiry(DataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "idempotency-expiry";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public int sweep(AccessDecision system, Instant now, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "delete from idempotency_key where (scope, key) in (select scope, key from idempotency_key"
                                + " where created_at < ? order by created_at limit ? for update skip locked)")) {
            statement.setTimestamp(1, Timestamp.from(REAL_TIME.instant().minus(KEPT)));
            statement.setInt(2, limit);
            return statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("old idempotency keys could not be forgotten", fault);
        }
    }
}
