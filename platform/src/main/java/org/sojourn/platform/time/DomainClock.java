package org.sojourn.platform.time;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
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
    private static final int FIRST = 1;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(250);

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

    /** Before anything else that starts: a database that restarts just now is waited for, a forgotten offset is refused. */
    void start(@Observes @Priority(FIRST) StartupEvent started) {
        Duration stored = storedAtLast();
        if (!config.adjustable() && !stored.isZero()) {
            throw new IllegalStateException(
                    "The table clock_offset holds an offset, but sojourn.clock.adjustable is off: domain time must be real.");
        }
        offset = new Offset(stored, real.instant());
    }

    private Duration storedAtLast() {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (true) {
            try {
                return stored();
            } catch (IllegalStateException unreadable) {
                if (System.nanoTime() > end) {
                    throw unreadable;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while starting", stopped);
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
