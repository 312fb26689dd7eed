package org.sojourn.travel.checkin;

import static org.sojourn.platform.time.Timestamps.instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.travel.trip.Trip;

/** The steps of ladders that were taken, and who took note of each. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StepTable {

    private static final String TAKE = """
            insert into check_in_step (traveller_id, trip_id, check_in_id, step, unit_path, taken_at)
            values (?, ?, ?, ?, ?, ?)""";

    private static final String ACKNOWLEDGE = """
            update check_in_step set acknowledged_at = ?, acknowledged_by = ?
            where traveller_id = ? and trip_id = ? and check_in_id = ? and acknowledged_at is null""";

    private static final String OF_TRIP = """
            select check_in_id, step, taken_at, acknowledged_at, acknowledged_by from check_in_step
            where traveller_id = ? and trip_id = ? order by taken_at, step""";

    private final DataSource database;

    StepTable(DataSource database) {
        this.database = database;
    }

    void take(AccessDecision system, List<Alert> alerts, Step step, Instant at) {
        system.requireSystem();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(TAKE)) {
            for (Alert alert : alerts) {
                statement.setObject(1, alert.travellerId());
                statement.setObject(2, alert.tripId());
                statement.setObject(3, alert.id());
                statement.setString(4, step.name());
                statement.setString(5, alert.unitPath());
                statement.setTimestamp(6, Timestamp.from(at));
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException fault) {
            throw new IllegalStateException("the steps could not be stored", fault);
        }
    }

    /** A person took note of every step taken so far. */
    void acknowledge(AccessDecision by, CheckIn checkIn, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ACKNOWLEDGE)) {
            statement.setTimestamp(1, Timestamp.from(at));
            statement.setObject(2, by.caller().subject());
            statement.setObject(3, checkIn.travellerId());
            statement.setObject(4, checkIn.tripId());
            statement.setObject(5, checkIn.id());
            statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("the steps could not be acknowledged", fault);
        }
    }

    /** The steps of a trip's check-ins, by check-in. */
    Map<UUID, List<StepView>> of(AccessDecision decision, Trip trip) {
        if (!decision.covers(trip.travellerId(), trip.unitPath())) {
            throw new IllegalStateException("access was decided for another trip");
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(OF_TRIP)) {
            statement.setObject(1, trip.travellerId());
            statement.setObject(2, trip.id());
            ResultSet row = statement.executeQuery();
            Map<UUID, List<StepView>> steps = new HashMap<>();
            while (row.next()) {
                steps.computeIfAbsent(row.getObject("check_in_id", UUID.class), id -> new ArrayList<>())
                        .add(new StepView(
                                Step.valueOf(row.getString("step")),
                                row.getTimestamp("taken_at").toInstant(),
                                instant(row.getTimestamp("acknowledged_at")),
                                row.getObject("acknowledged_by", UUID.class)));
            }
            return steps;
        } catch (SQLException fault) {
            throw new IllegalStateException("the steps could not be read", fault);
        }
    }
}
