package org.sojourn.platform.time;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The one source of domain time. Where it is adjustable an offset stands in the database, so that all replicas move together
 * within a second; tokens, audit and heartbeats keep real time.
 */
@ApplicationScoped
public class DomainClock implements InstantSource {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final AgroalDataSource database;
    private final ClockConfig config;
    private final InstantSource real = InstantSource.system();
    private volatile Offset offset = new Offset(Duration.ZERO, Instant.EPOCH);

    DomainClock(@DataSource("background") AgroalDataSource database, ClockConfig config) {
        this.database = database;
        this.config = config;
    }

    @Override
    public Instant instant() {
        Instant now = real.instant();
        return config.adjustable() ? now.plus(offset(now)) : now;
    }

    /** The present offset from real time. */
    public Duration offset() {
        return config.adjustable() ? offset(real.instant()) : Duration.ZERO;
    }

    /** Moves domain time to real time plus the offset, for all replicas. */
    public void adjust(Duration to) {
        if (!config.adjustable()) {
            throw new IllegalStateException("the clock is not adjustable here");
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("update clock_offset set duration = ?")) {
            statement.setString(1, to.toString());
            statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("the offset could not be stored", fault);
        }
        offset = new Offset(to, real.instant());
    }

    void refuseForgottenOffset(@Observes StartupEvent started) {
        if (!config.adjustable() && !stored().isZero()) {
            throw new IllegalStateException(
                    "The table clock_offset holds an offset, but sojourn.clock.adjustable is off: domain time must be real.");
        }
    }

    private Duration offset(Instant now) {
        Offset current = offset;
        if (current.readAt().plus(FRESH).isBefore(now)) {
            current = new Offset(stored(), now);
            offset = current;
        }
        return current.duration();
    }

    private Duration stored() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select duration from clock_offset")) {
            row.next();
            return Duration.parse(row.getString(1));
        } catch (SQLException fault) {
            throw new IllegalStateException("the offset could not be read", fault);
        }
    }

    private record Offset(Duration duration, Instant readAt) {}
}
