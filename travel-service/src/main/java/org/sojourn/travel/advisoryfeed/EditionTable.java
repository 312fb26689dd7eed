package org.sojourn.travel.advisoryfeed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The editions as rows; what was published is inserted once and only ever ends. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class EditionTable {

    private static final String INSERT = """
            insert into edition (advisory_id, number, advisory_reference, title, classification, major, audience,
              effective_from, expires_at, received_at, change_note)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?) on conflict do nothing""";

    private static final String INSERT_AREA =
            "insert into edition_area (advisory_id, number, sequence, country, area, subdivision, level, indicators)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String CLOSE_EARLIER =
            "update edition set ends_at = least(ends_at, ?) where advisory_id = ? and number < ?";

    private static final String END =
            "update edition set end_fact = ?, ends_at = least(ends_at, ?), end_reason = ?, ended_seen_at = ?"
                    + " where advisory_id = ? and number = ?";

    private static final String SUPERSEDED =
            "update edition set end_fact = 'SUPERSEDED' where advisory_id = ? and number = ?";

    private final DataSource database;
    private final ObjectMapper json;

    EditionTable(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Adds an edition; the ones before it end where it begins. An edition that is there already stays as it is. */
    void add(PublishedEdition edition, Instant at) {
        try (Connection connection = database.getConnection()) {
            if (insert(connection, edition, at)) {
                insertAreas(connection, edition);
                closeEarlier(connection, edition);
            }
        } catch (SQLException | JsonProcessingException fault) {
            throw new IllegalStateException("the edition could not be stored", fault);
        }
    }

    /** Withdrawn and expired editions end here. */
    void end(EndedEdition ended, EndFact fact, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(END)) {
            statement.setString(1, fact.name());
            statement.setTimestamp(2, Timestamp.from(ended.at()));
            statement.setString(3, ended.reason());
            statement.setTimestamp(4, Timestamp.from(at));
            statement.setObject(5, ended.advisoryId());
            statement.setInt(6, ended.number());
            statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("the end of the edition could not be stored", fault);
        }
    }

    /** A superseded edition ends where its successor begins. */
    void supersede(EndedEdition ended) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SUPERSEDED)) {
            statement.setObject(1, ended.advisoryId());
            statement.setInt(2, ended.number());
            statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("the end of the edition could not be stored", fault);
        }
    }

    private boolean insert(Connection connection, PublishedEdition edition, Instant at)
            throws SQLException, JsonProcessingException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setObject(1, edition.advisoryId());
            statement.setInt(2, edition.number());
            statement.setString(3, edition.advisoryReference());
            statement.setString(4, edition.title());
            statement.setString(5, edition.classification());
            statement.setBoolean(6, edition.major());
            statement.setString(7, json.writeValueAsString(edition.audience()));
            statement.setTimestamp(8, Timestamp.from(edition.effectiveFrom()));
            setInstant(statement, 9, edition.expiresAt());
            statement.setTimestamp(10, Timestamp.from(at));
            statement.setString(11, edition.changeNote());
            return statement.executeUpdate() == 1;
        }
    }

    private static void insertAreas(Connection connection, PublishedEdition edition) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT_AREA)) {
            int sequence = 0;
            for (PublishedEdition.Area area : edition.areas()) {
                statement.setObject(1, edition.advisoryId());
                statement.setInt(2, edition.number());
                statement.setInt(3, sequence++);
                statement.setString(4, area.country());
                statement.setString(5, area.area());
                statement.setString(6, area.subdivision());
                statement.setInt(7, area.level());
                statement.setArray(
                        8, connection.createArrayOf("text", area.indicators().toArray()));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void closeEarlier(Connection connection, PublishedEdition edition) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CLOSE_EARLIER)) {
            statement.setTimestamp(1, Timestamp.from(edition.effectiveFrom()));
            statement.setObject(2, edition.advisoryId());
            statement.setInt(3, edition.number());
            statement.executeUpdate();
        }
    }

    private static void setInstant(PreparedStatement statement, int parameter, @Nullable Instant instant)
            throws SQLException {
        if (instant == null) {
            statement.setNull(parameter, Types.TIMESTAMP_WITH_TIMEZONE);
        } else {
            statement.setTimestamp(parameter, Timestamp.from(instant));
        }
    }
}
