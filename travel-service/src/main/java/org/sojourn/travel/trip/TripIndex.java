package org.sojourn.travel.trip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.web.Cursor;
import org.sojourn.platform.web.Page;

/** Pages of trips as projections; row-level security bounds them to what was decided. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TripIndex {

    private static final String COLUMNS = """
            select t.id, t.reference, t.planned_departure, t.planned_return, t.authorisation, t.travel, t.unauthorised,
              t.overdue, array(
                select l.country from leg l where l.traveller_id = t.traveller_id and l.trip_id = t.id
                order by l.sequence) as countries
            from trip t where\s""";

    private static final String ORDER = " order by t.planned_departure desc, t.id desc limit ?";

    private final DataSource database;

    TripIndex(DataSource database) {
        this.database = database;
    }

    /** Whose trips; nobody sees what others never filed. */
    enum Scope {
        OWN("t.traveller_id = ?"),
        UNIT("t.traveller_id <> ? and t.submitted_at is not null"),
        STAFF("t.traveller_id in (select p.id from person p where p.supervisor = ?) and t.submitted_at is not null");

        private final String condition;

        Scope(String condition) {
            this.condition = condition;
        }
    }

    Page<TripItem> page(
            AccessDecision decision,
            Scope scope,
            @Nullable Authorisation authorisation,
            Optional<Cursor> cursor,
            int limit) {
        String sql = COLUMNS
                + scope.condition
                + (authorisation == null ? "" : " and t.authorisation = ?")
                + (cursor.isEmpty() ? "" : " and (t.planned_departure, t.id) < (?, ?)")
                + ORDER;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameter = 1;
            statement.setObject(parameter++, decision.caller().subject());
            if (authorisation != null) {
                statement.setString(parameter++, authorisation.name());
            }
            if (cursor.isPresent()) {
                statement.setObject(parameter++, cursor.get().date(0));
                statement.setObject(parameter++, cursor.get().uuid(1));
            }
            statement.setInt(parameter, limit + 1);
            return Page.of(read(statement), limit, item -> Cursor.of(item.plannedDeparture(), item.id()));
        } catch (SQLException fault) {
            throw new IllegalStateException("the trips could not be listed", fault);
        }
    }

    private static List<TripItem> read(PreparedStatement statement) throws SQLException {
        ResultSet row = statement.executeQuery();
        List<TripItem> items = new ArrayList<>();
        while (row.next()) {
            items.add(new TripItem(
                    row.getObject("id", UUID.class),
                    row.getString("reference"),
                    row.getDate("planned_departure").toLocalDate(),
                    row.getDate("planned_return").toLocalDate(),
                    Arrays.asList((String[]) row.getArray("countries").getArray()),
                    Authorisation.valueOf(row.getString("authorisation")),
                    Travel.valueOf(row.getString("travel")),
                    row.getBoolean("unauthorised"),
                    row.getBoolean("overdue")));
        }
        return items;
    }
}
