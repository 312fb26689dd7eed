package org.sojourn.travel.decision;

import static org.sojourn.platform.time.Timestamps.instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.travel.trip.Trip;

/** The clock of each trip that waits for its decision; row-level security bounds it to the trips somebody sees. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DecisionClocks {

    private final DataSource database;

    DecisionClocks(DataSource database) {
        this.database = database;
    }

    /** When deciding is due, and whether it stands still; `remaining` are the business days left when it stopped. */
    record Clock(
            LocalDate dueOn,
            Instant dueAt,
            Instant remindAt,
            @Nullable Instant escalatedAt,
            @Nullable Instant pausedAt,
            int remaining) {}

    Optional<Clock> of(Trip trip) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select due_on, due_at, remind_at, escalated_at, paused_at, coalesce(remaining, 0) as remaining"
                                + " from decision_clock where traveller_id = ? and trip_id = ?")) {
            statement.setObject(1, trip.travellerId());
            statement.setObject(2, trip.id());
            ResultSet row = statement.executeQuery();
            if (!row.next()) {
                return Optional.empty();
            }
            return Optional.of(new Clock(
                    row.getDate("due_on").toLocalDate(),
                    row.getTimestamp("due_at").toInstant(),
                    row.getTimestamp("remind_at").toInstant(),
                    instant(row.getTimestamp("escalated_at")),
                    instant(row.getTimestamp("paused_at")),
                    row.getInt("remaining")));
        } catch (SQLException fault) {
            throw new IllegalStateException("the clock could not be read", fault);
        }
    }

    /** Begins a clock, or lets one that stood still run on to a new date. */
    void run(Trip trip, LocalDate dueOn, Instant dueAt, Instant remindAt, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                    insert into decision_clock (traveller_id, trip_id, unit_path, begun_at, due_on, due_at, remind_at)
                    values (?, ?, ?, ?, ?, ?, ?)
                    on conflict (traveller_id, trip_id) do update
                    set due_on = excluded.due_on, due_at = excluded.due_at, remind_at = excluded.remind_at,
                      paused_at = null, remaining = null""")) {
            statement.setObject(1, trip.travellerId());
            statement.setObject(2, trip.id());
            statement.setString(3, trip.unitPath());
            statement.setTimestamp(4, Timestamp.from(at));
            statement.setObject(5, dueOn);
            statement.setTimestamp(6, Timestamp.from(dueAt));
            statement.setTimestamp(7, Timestamp.from(remindAt));
            statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("the clock could not be set", fault);
        }
    }

    void stop(Trip trip, int remaining, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("update decision_clock set paused_at = ?, remaining = ?"
                                + " where traveller_id = ? and trip_id = ? and paused_at is null")) {
            statement.setTimestamp(1, Timestamp.from(at));
            statement.setInt(2, remaining);
            statement.setObject(3, trip.travellerId());
            statement.setObject(4, trip.id());
            statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("the clock could not be stopped", fault);
        }
    }

    /** Keeps when a trip was decided, and how many business days that took. */
    void decided(Trip trip, int businessDays, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("update decision_clock set decided_at = ?, business_days = ?"
                                + " where traveller_id = ? and trip_id = ?")) {
            statement.setTimestamp(1, Timestamp.from(at));
            statement.setInt(2, businessDays);
            statement.setObject(3, trip.travellerId());
            statement.setObject(4, trip.id());
            statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("the decision could not be timed", fault);
        }
    }

    /** Trips whose deciders are to be reminded; marked as such. */
    List<UUID> remind(AccessDecision system, Instant at, int limit) {
        return due(system, "reminded_at", "remind_at", at, limit);
    }

    /** Trips that are not decided in time; marked as escalated. */
    List<UUID> escalate(AccessDecision system, Instant at, int limit) {
        return due(system, "escalated_at", "due_at", at, limit);
    }

    private List<UUID> due(AccessDecision system, String mark, String due, Instant at, int limit) {
        system.requireSystem();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                    update decision_clock set %1$s = ? where ctid = any (array(
                      select ctid from decision_clock where paused_at is null and %1$s is null and %2$s <= ?
                      order by %2$s limit ? for update skip locked))
                    returning trip_id""".formatted(mark, due))) {
            statement.setTimestamp(1, Timestamp.from(at));
            statement.setTimestamp(2, Timestamp.from(at));
            statement.setInt(3, limit);
            ResultSet row = statement.executeQuery();
            List<UUID> trips = new ArrayList<>();
            while (row.next()) {
                trips.add(row.getObject("trip_id", UUID.class));
            }
            return trips;
        } catch (SQLException fault) {
            throw new IllegalStateException("the clocks could not be looked through", fault);
        }
    }
}
