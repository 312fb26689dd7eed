package org.sojourn.travel.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.travel.policy.Risk;
import org.sojourn.travel.trip.Authorisation;

/** The rows that the timers of check-ins look for, each by an index of what is due; what another replica holds is left out. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AlertTable {

    /** Of a trip that is neither travelled nor authorised any more nothing is expected. */
    static final String MISS = """
            with due as (
              select traveller_id, trip_id, id from check_in where state = 'DUE' and misses_at <= ?
              order by misses_at limit ? for update skip locked),
            judged as (
              select d.*, t.reference, p.supervisor,
                t.travel = 'AWAY' or (t.travel in ('PLANNED', 'READY')
                  and t.authorisation in %s) as expected
              from due d join trip t on t.traveller_id = d.traveller_id and t.id = d.trip_id
              left join person p on p.id = d.traveller_id)
            update check_in c set version = version + 1, updated_at = ?,
              state = case when j.expected then 'MISSED' else 'VOID' end,
              missed_at = case when j.expected then ?::timestamptz end,
              step = case when j.expected then 'TRAVELLER' end,
              next_step_at = case when j.expected
                then ?::timestamptz + case c.risk when 'HIGH' then ? when 'MEDIUM' then ? else ? end * interval '1 second' end
            from judged j where c.traveller_id = j.traveller_id and c.trip_id = j.trip_id and c.id = j.id
            returning c.traveller_id, c.trip_id, c.id, c.unit_path, j.reference, c.occasion, c.risk, c.country,
              j.supervisor, false as unattended, null as step, j.expected""".formatted(Authorisation.in(Authorisation::authorises));

    static final String CLIMB = """
            select c.traveller_id, c.trip_id, c.id, c.unit_path, t.reference, c.occasion, c.risk, c.country, p.supervisor,
              c.step, coalesce((
                select true from check_in_step s where s.traveller_id = c.traveller_id and s.trip_id = c.trip_id
                  and s.check_in_id = c.id and s.step = 'OFFICER' and s.acknowledged_at is null limit 1), false) as unattended
            from check_in c join trip t on t.traveller_id = c.traveller_id and t.id = c.trip_id
            left join person p on p.id = c.traveller_id
            where c.state in ('MISSED', 'CHASING') and c.next_step_at <= ?
            order by c.next_step_at limit ? for update of c skip locked""";

    private static final String ADVANCE = """
            update check_in set step = ?, next_step_at = ?, version = version + 1, updated_at = ?
            where traveller_id = ? and trip_id = ? and id = ?""";

    private static final String ESCALATE = """
            update check_in set state = 'ESCALATED', step = 'INCIDENT', next_step_at = null, incident_id = ?,
              version = version + 1, updated_at = ?
            where traveller_id = ? and trip_id = ? and id = ?""";

    private final DataSource database;
    private final Paces paces;

    AlertTable(DataSource database, Paces paces) {
        this.database = database;
        this.paces = paces;
    }

    /** What a sweep found, and which of it begins a ladder. */
    record Missed(int handled, List<Alert> alerts) {}

    Missed miss(AccessDecision system, Instant now, int limit) {
        system.requireSystem();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(MISS)) {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setInt(2, limit);
            statement.setTimestamp(3, Timestamp.from(now));
            statement.setTimestamp(4, Timestamp.from(now));
            statement.setTimestamp(5, Timestamp.from(now));
            statement.setLong(6, untilOfficer(Risk.HIGH));
            statement.setLong(7, untilOfficer(Risk.MEDIUM));
            statement.setLong(8, untilOfficer(Risk.LOW));
            ResultSet row = statement.executeQuery();
            List<Alert> alerts = new ArrayList<>();
            int handled = 0;
            while (row.next()) {
                handled++;
                if (row.getBoolean("expected")) {
                    alerts.add(alert(row));
                }
            }
            return new Missed(handled, alerts);
        } catch (SQLException fault) {
            throw new IllegalStateException("the missed check-ins could not be found", fault);
        }
    }

    /** The alerts whose next step is due, by that step. */
    Map<Step, List<Alert>> climbing(AccessDecision system, Instant now, int limit) {
        system.requireSystem();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(CLIMB)) {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setInt(2, limit);
            ResultSet row = statement.executeQuery();
            Map<Step, List<Alert>> alerts = new EnumMap<>(Step.class);
            while (row.next()) {
                Step next = Step.valueOf(row.getString("step")).next().orElseThrow();
                alerts.computeIfAbsent(next, step -> new ArrayList<>()).add(alert(row));
            }
            return alerts;
        } catch (SQLException fault) {
            throw new IllegalStateException("the alerts could not be found", fault);
        }
    }

    void advance(AccessDecision system, List<Alert> alerts, Step step, Instant now) {
        system.requireSystem();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ADVANCE)) {
            for (Alert alert : alerts) {
                Optional<Duration> wait = paces.untilNext(alert.risk(), step);
                statement.setString(1, step.name());
                statement.setTimestamp(
                        2, wait.map(now::plus).map(Timestamp::from).orElse(null));
                statement.setTimestamp(3, Timestamp.from(now));
                identify(statement, 4, alert);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException fault) {
            throw new IllegalStateException("the ladder could not be climbed", fault);
        }
    }

    void escalate(AccessDecision system, Alert alert, UUID incident, Instant now) {
        system.requireSystem();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ESCALATE)) {
            statement.setObject(1, incident);
            statement.setTimestamp(2, Timestamp.from(now));
            identify(statement, 3, alert);
            statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("the check-in could not be escalated", fault);
        }
    }

    private long untilOfficer(Risk risk) {
        return paces.untilNext(risk, Step.TRAVELLER).orElseThrow().toSeconds();
    }

    private static void identify(PreparedStatement statement, int from, Alert alert) throws SQLException {
        statement.setObject(from, alert.travellerId());
        statement.setObject(from + 1, alert.tripId());
        statement.setObject(from + 2, alert.id());
    }

    private static Alert alert(ResultSet row) throws SQLException {
        return new Alert(
                row.getObject("traveller_id", UUID.class),
                row.getObject("trip_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getString("unit_path"),
                row.getString("reference"),
                Occasion.valueOf(row.getString("occasion")),
                Risk.valueOf(row.getString("risk")),
                row.getString("country"),
                row.getObject("supervisor", UUID.class),
                row.getBoolean("unattended"));
    }
}
