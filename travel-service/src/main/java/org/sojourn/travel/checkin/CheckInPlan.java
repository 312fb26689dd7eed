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
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.id.Ids;
import org.sojourn.travel.policy.Risk;
import org.sojourn.travel.trip.Trip;

/** The check-ins of one trip as rows: those a plan still asks for stay, the others become void, new ones are added. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CheckInPlan {

    private static final String PRESENT = """
            select id, occasion, risk, zone, opens_at, due_at, misses_at, state from check_in
            where traveller_id = ? and trip_id = ? and state <> 'VOID' for update""";

    private static final String INSERT = """
            insert into check_in (traveller_id, trip_id, id, unit_path, version, occasion, leg, country, zone, risk,
              opens_at, due_at, misses_at, state, by_phone, created_at, updated_at)
            values (?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, 'DUE', false, ?, ?)""";

    private static final String VOID = """
            update check_in set state = 'VOID', version = version + 1, updated_at = ?
            where traveller_id = ? and trip_id = ? and id = ?""";

    private static final String COME_HOME = """
            update check_in set version = version + 1, updated_at = ?, next_step_at = null,
              answered_at = case when state = 'DUE' and occasion <> 'RETURN' then answered_at else ? end,
              answered_by = case when state = 'DUE' and occasion <> 'RETURN' then answered_by else ? end,
              answered_safe = case when state = 'DUE' and occasion <> 'RETURN' then answered_safe else true end,
              state = case when state <> 'DUE' then 'RESOLVED_OK' when occasion = 'RETURN' then 'RECEIVED' else 'VOID' end
            where traveller_id = ? and trip_id = ? and state in ('DUE', 'MISSED', 'CHASING')""";

    private static final String DROP = """
            update check_in set state = 'VOID', version = version + 1, updated_at = ?, next_step_at = null
            where traveller_id = ? and trip_id = ? and state in ('DUE', 'MISSED', 'CHASING')""";

    private final DataSource database;

    CheckInPlan(DataSource database) {
        this.database = database;
    }

    void follow(AccessDecision by, Trip trip, List<Expected> expected, Instant at) {
        try (Connection connection = database.getConnection()) {
            List<Present> present = present(connection, trip);
            List<UUID> gone = present.stream()
                    .filter(row -> row.state() == CheckInState.DUE)
                    .filter(row -> expected.stream().noneMatch(row::as))
                    .map(Present::id)
                    .toList();
            List<Expected> added = expected.stream()
                    .filter(sign -> sign.ahead(at))
                    .filter(sign -> present.stream().noneMatch(row -> !gone.contains(row.id()) && row.meets(sign)))
                    .toList();
            end(connection, trip, gone, at);
            add(connection, trip, added, at);
        } catch (SQLException fault) {
            throw new IllegalStateException("the check-ins could not be planned", fault);
        }
    }

    /** Nothing is expected of who is back: his return answers what was missed. */
    void comeHome(AccessDecision by, Trip trip, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(COME_HOME)) {
            statement.setTimestamp(1, Timestamp.from(at));
            statement.setTimestamp(2, Timestamp.from(at));
            statement.setObject(3, by.bySystem() ? null : by.caller().subject());
            statement.setObject(4, trip.travellerId());
            statement.setObject(5, trip.id());
            statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("the check-ins could not be ended", fault);
        }
    }

    /** Nothing is expected of who does not travel. */
    void drop(AccessDecision by, Trip trip, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(DROP)) {
            statement.setTimestamp(1, Timestamp.from(at));
            statement.setObject(2, trip.travellerId());
            statement.setObject(3, trip.id());
            statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("the check-ins could not be dropped", fault);
        }
    }

    private static List<Present> present(Connection connection, Trip trip) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PRESENT)) {
            statement.setObject(1, trip.travellerId());
            statement.setObject(2, trip.id());
            ResultSet row = statement.executeQuery();
            List<Present> present = new ArrayList<>();
            while (row.next()) {
                present.add(new Present(
                        row.getObject("id", UUID.class),
                        Occasion.valueOf(row.getString("occasion")),
                        Risk.valueOf(row.getString("risk")),
                        row.getString("zone"),
                        row.getTimestamp("opens_at").toInstant(),
                        row.getTimestamp("due_at").toInstant(),
                        row.getTimestamp("misses_at").toInstant(),
                        CheckInState.valueOf(row.getString("state"))));
            }
            return present;
        }
    }

    private static void end(Connection connection, Trip trip, List<UUID> gone, Instant at) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(VOID)) {
            for (UUID id : gone) {
                statement.setTimestamp(1, Timestamp.from(at));
                statement.setObject(2, trip.travellerId());
                statement.setObject(3, trip.id());
                statement.setObject(4, id);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void add(Connection connection, Trip trip, List<Expected> added, Instant at) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (Expected sign : added) {
                int parameter = 1;
                statement.setObject(parameter++, trip.travellerId());
                statement.setObject(parameter++, trip.id());
                statement.setObject(parameter++, Ids.next());
                statement.setString(parameter++, trip.unitPath());
                statement.setString(parameter++, sign.occasion().name());
                statement.setObject(parameter++, sign.leg());
                statement.setString(parameter++, sign.country());
                statement.setString(parameter++, sign.zone());
                statement.setString(parameter++, sign.risk().name());
                for (Instant instant : List.of(sign.opensAt(), sign.dueAt(), sign.missesAt(), at, at)) {
                    statement.setTimestamp(parameter++, Timestamp.from(instant));
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private record Present(
            UUID id,
            Occasion occasion,
            Risk risk,
            String zone,
            Instant opensAt,
            Instant dueAt,
            Instant missesAt,
            CheckInState state) {

        /** The very check-in that is asked for. */
        boolean as(Expected sign) {
            return meets(sign)
                    && risk == sign.risk()
                    && zone.equals(sign.zone())
                    && opensAt.equals(sign.opensAt())
                    && missesAt.equals(sign.missesAt());
        }

        /** What was answered or missed is not asked for again. */
        boolean meets(Expected sign) {
            return occasion == sign.occasion() && dueAt.equals(sign.dueAt());
        }
    }
}
