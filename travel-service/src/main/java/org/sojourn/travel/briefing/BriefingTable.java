package org.sojourn.travel.briefing;

import static org.sojourn.platform.time.Timestamps.instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.travel.briefing.BriefingPack.PackEdition;
import org.sojourn.travel.trip.Trip;

/** The acknowledged briefings of trips; the newest of a trip counts. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class BriefingTable {

    private static final String LATEST = """
            select id, evidence, acknowledged_at, valid_until, voided_at, void_reason from briefing
            where traveller_id = ? and trip_id = ? order by acknowledged_at desc, id desc limit 1""";

    private static final String REPLACE = """
            update briefing set voided_at = ?, void_reason = 'REPLACED'
            where traveller_id = ? and trip_id = ? and voided_at is null""";

    private static final String INSERT = """
            insert into briefing (traveller_id, trip_id, id, unit_path, shown, evidence, acknowledged_at, valid_until)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String INSERT_EDITION = """
            insert into briefing_edition (traveller_id, trip_id, briefing_id, advisory_id, number, unit_path)
            values (?, ?, ?, ?, ?, ?)""";

    /** Editions that a briefing does not cover, back to the last major one. */
    private static final String OPEN = """
            select count(*) from unnest(?::uuid[], ?::int[]) as shown (advisory_id, number)
            where not exists (
              select from briefing_edition b
              where b.traveller_id = ? and b.trip_id = ? and b.briefing_id = ? and b.advisory_id = shown.advisory_id
                and b.number >= coalesce((
                  select max(e.number) from edition e
                  where e.advisory_id = shown.advisory_id and e.number <= shown.number and e.major), shown.number))""";

    private final DataSource database;

    BriefingTable(DataSource database) {
        this.database = database;
    }

    Optional<Briefing> latest(Trip trip) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(LATEST)) {
            statement.setObject(1, trip.travellerId());
            statement.setObject(2, trip.id());
            ResultSet row = statement.executeQuery();
            return row.next()
                    ? Optional.of(new Briefing(
                            row.getObject("id", UUID.class),
                            row.getString("evidence"),
                            row.getTimestamp("acknowledged_at").toInstant(),
                            row.getTimestamp("valid_until").toInstant(),
                            instant(row.getTimestamp("voided_at")),
                            row.getString("void_reason")))
                    : Optional.empty();
        } catch (SQLException fault) {
            throw new IllegalStateException("the briefing could not be read", fault);
        }
    }

    /** Whether a briefing covers everything of a pack that is not a minor change of what it covered. */
    boolean covers(Trip trip, Briefing briefing, BriefingPack pack) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(OPEN)) {
            List<PackEdition> editions = pack.editions();
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid",
                            editions.stream().map(PackEdition::advisoryId).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "int", editions.stream().map(PackEdition::number).toArray()));
            statement.setObject(3, trip.travellerId());
            statement.setObject(4, trip.id());
            statement.setObject(5, briefing.id());
            ResultSet row = statement.executeQuery();
            row.next();
            return row.getLong(1) == 0;
        } catch (SQLException fault) {
            throw new IllegalStateException("the briefing could not be compared", fault);
        }
    }

    void add(AccessDecision by, Trip trip, Briefing briefing, Shown shown) {
        if (!by.self(trip.travellerId())) {
            throw new IllegalStateException("only the traveller acknowledges his briefing");
        }
        try (Connection connection = database.getConnection()) {
            replace(connection, trip, briefing.acknowledgedAt());
            insert(connection, trip, briefing, shown);
            insertEditions(connection, trip, briefing, shown.pack());
        } catch (SQLException fault) {
            throw new IllegalStateException("the briefing could not be stored", fault);
        }
    }

    private static void replace(Connection connection, Trip trip, Instant at) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REPLACE)) {
            statement.setTimestamp(1, Timestamp.from(at));
            statement.setObject(2, trip.travellerId());
            statement.setObject(3, trip.id());
            statement.executeUpdate();
        }
    }

    private static void insert(Connection connection, Trip trip, Briefing briefing, Shown shown) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setObject(1, trip.travellerId());
            statement.setObject(2, trip.id());
            statement.setObject(3, briefing.id());
            statement.setString(4, trip.unitPath());
            statement.setString(5, shown.text());
            statement.setString(6, briefing.evidence());
            statement.setTimestamp(7, Timestamp.from(briefing.acknowledgedAt()));
            statement.setTimestamp(8, Timestamp.from(briefing.validUntil()));
            statement.executeUpdate();
        }
    }

    private static void insertEditions(Connection connection, Trip trip, Briefing briefing, BriefingPack pack)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT_EDITION)) {
            for (PackEdition edition : pack.editions()) {
                statement.setObject(1, trip.travellerId());
                statement.setObject(2, trip.id());
                statement.setObject(3, briefing.id());
                statement.setObject(4, edition.advisoryId());
                statement.setInt(5, edition.number());
                statement.setString(6, trip.unitPath());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
