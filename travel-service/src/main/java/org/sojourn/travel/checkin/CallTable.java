package org.sojourn.travel.checkin;

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
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.id.Ids;
import org.sojourn.travel.trip.Trip;

/** Calls to emergency contacts; they are only ever added. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CallTable {

    private static final String INSERT = """
            insert into contact_call (traveller_id, trip_id, check_in_id, id, unit_path, outcome, note, called_by, called_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String OF_TRIP = """
            select check_in_id, id, outcome, note, called_by, called_at from contact_call
            where traveller_id = ? and trip_id = ? order by called_at, id""";

    private final DataSource database;
    private final CheckInSecrets secrets;

    CallTable(DataSource database, CheckInSecrets secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    void add(AccessDecision by, CheckIn checkIn, CallOutcome outcome, @Nullable String note, Instant at) {
        UUID id = Ids.next();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setObject(1, checkIn.travellerId());
            statement.setObject(2, checkIn.tripId());
            statement.setObject(3, checkIn.id());
            statement.setObject(4, id);
            statement.setString(5, checkIn.unitPath());
            statement.setString(6, outcome.name());
            statement.setBytes(7, secrets.call(checkIn.travellerId(), id, note));
            statement.setObject(8, by.caller().subject());
            statement.setTimestamp(9, Timestamp.from(at));
            statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("the call could not be stored", fault);
        }
    }

    /** The calls about a trip's check-ins, by check-in, for those who watch. */
    Map<UUID, List<CallView>> of(AccessDecision decision, Trip trip) {
        if (!decision.unit(trip.unitPath())) {
            throw new IllegalStateException("access was decided for another trip");
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(OF_TRIP)) {
            statement.setObject(1, trip.travellerId());
            statement.setObject(2, trip.id());
            ResultSet row = statement.executeQuery();
            Map<UUID, List<CallView>> calls = new HashMap<>();
            while (row.next()) {
                calls.computeIfAbsent(row.getObject("check_in_id", UUID.class), id -> new ArrayList<>())
                        .add(view(trip, row));
            }
            return calls;
        } catch (SQLException fault) {
            throw new IllegalStateException("the calls could not be read", fault);
        }
    }

    private CallView view(Trip trip, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte @Nullable [] note = row.getBytes("note");
        return new CallView(
                CallOutcome.valueOf(row.getString("outcome")),
                note == null ? null : secrets.call(trip.travellerId(), id, note),
                row.getObject("called_by", UUID.class),
                row.getTimestamp("called_at").toInstant());
    }
}
