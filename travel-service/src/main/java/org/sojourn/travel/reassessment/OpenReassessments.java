package org.sojourn.travel.reassessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.roster.Audience;
import org.sojourn.platform.roster.Unit;
import org.sojourn.travel.advisoryfeed.GuidanceChange;
import org.sojourn.travel.advisoryfeed.GuidanceChange.Place;
import org.sojourn.travel.advisoryfeed.GuidanceObserver;
import org.sojourn.travel.reassessment.Deadlines.Deadline;

/**
 * Asks everybody and everything that a change of guidance affects, in one statement for trips and one for invitations, in the
 * transaction that applies the edition. Their versions rise, so that nobody goes on with what he saw before.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class OpenReassessments implements GuidanceObserver {

    private final DataSource database;
    private final ObjectMapper json;
    private final Deadlines deadlines;
    private final ReassessmentConfig config;
    private final ReassessmentNotices notices;
    private final Access access;
    private final Audit audit;

    OpenReassessments(
            DataSource database,
            ObjectMapper json,
            Deadlines deadlines,
            ReassessmentConfig config,
            ReassessmentNotices notices,
            Access access,
            Audit audit) {
        this.database = database;
        this.json = json;
        this.deadlines = deadlines;
        this.config = config;
        this.notices = notices;
        this.access = access;
        this.audit = audit;
    }

    @Override
    public void changed(GuidanceChange change, Instant at) {
        takeTime();
        SortedSet<String> trips = open(OpeningStatement.TRIPS, change, null, at);
        SortedSet<String> invitations = open(OpeningStatement.INVITATIONS, change, null, at);
        notices.opened(Subject.TRIP, trips, change.advisoryReference(), at);
        notices.opened(Subject.INVITATION, invitations, change.advisoryReference(), at);
        if (!trips.isEmpty() || !invitations.isEmpty()) {
            audit.written(
                    access.system("edition-feed"), "reassessment:open", "advisory", change.advisoryId(), null, null);
        }
    }

    /** Asks about one trip what it was not asked while it did not count. */
    void catchUp(UUID trip, GuidanceChange change, Instant at) {
        open(OpeningStatement.ONE_TRIP, change, trip, at);
    }

    /** What is opened is seen at once or not at all, so an edition over tens of thousands of trips outlasts what a request may take. */
    private void takeTime() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set local transaction_timeout = 0");
            statement.execute("set local transaction_timeout = '5min'");
        } catch (SQLException fault) {
            throw new IllegalStateException("the time for an edition could not be set", fault);
        }
    }

    /** The units in which something was opened. */
    private SortedSet<String> open(String sql, GuidanceChange change, @Nullable UUID trip, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameter = set(statement, change, at);
            parameter = set(connection, statement, parameter, change.places());
            parameter = setDeadlines(connection, statement, parameter, deadlines.from(at));
            if (trip != null) {
                statement.setObject(parameter, trip);
            }
            ResultSet row = statement.executeQuery();
            SortedSet<String> units = new TreeSet<>();
            while (row.next()) {
                units.add(row.getString(1));
            }
            return units;
        } catch (SQLException | JsonProcessingException fault) {
            throw new IllegalStateException("the reassessments could not be opened", fault);
        }
    }

    private int set(PreparedStatement statement, GuidanceChange change, Instant at)
            throws SQLException, JsonProcessingException {
        Unit nowhere = deadlines.nowhere();
        int parameter = 1;
        statement.setObject(parameter++, change.advisoryId());
        statement.setString(parameter++, change.advisoryReference());
        statement.setInt(parameter++, change.number());
        statement.setString(parameter++, change.title());
        statement.setString(parameter++, change.cause().name());
        statement.setString(parameter++, change.note());
        statement.setTimestamp(parameter++, Timestamp.from(change.from()));
        if (change.until() == null) {
            statement.setNull(parameter++, Types.TIMESTAMP_WITH_TIMEZONE);
        } else {
            statement.setTimestamp(parameter++, Timestamp.from(change.until()));
        }
        for (Audience audience : List.of(change.before(), change.after())) {
            statement.setString(parameter++, json.writeValueAsString(audience));
        }
        statement.setTimestamp(parameter++, Timestamp.from(at));
        for (Duration duration : List.of(config.away(), config.remindBefore())) {
            statement.setString(parameter++, duration.toString());
        }
        statement.setString(parameter++, nowhere.calendar());
        statement.setString(parameter++, nowhere.zone().getId());
        return parameter;
    }

    private static int set(Connection connection, PreparedStatement statement, int from, List<Place> places)
            throws SQLException {
        int parameter = from;
        parameter = array(connection, statement, parameter, "text", places, Place::country);
        parameter = array(connection, statement, parameter, "text", places, Place::area);
        parameter = array(connection, statement, parameter, "int", places, Place::before);
        return array(connection, statement, parameter, "int", places, Place::after);
    }

    private static int setDeadlines(
            Connection connection, PreparedStatement statement, int from, List<Deadline> deadlines)
            throws SQLException {
        int parameter = array(connection, statement, from, "text", deadlines, Deadline::calendar);
        parameter = array(connection, statement, parameter, "text", deadlines, Deadline::zone);
        return array(
                connection, statement, parameter, "timestamptz", deadlines, deadline -> Timestamp.from(deadline.at()));
    }

    private static <T> int array(
            Connection connection,
            PreparedStatement statement,
            int parameter,
            String type,
            List<T> items,
            Function<T, @Nullable Object> field)
            throws SQLException {
        @Nullable Object[] values = new Object[items.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = field.apply(items.get(i));
        }
        statement.setArray(parameter, connection.createArrayOf(type, values));
        return parameter + 1;
    }
}
