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
import org.sojourn.platform.roster.UnitPages;
import org.sojourn.platform.web.Cursor;
import org.sojourn.platform.web.Page;

/** Pages of trips as projections; row-level security bounds them to what was decided. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TripIndex {

    private static final String COLUMNS = """
            t.id, t.reference, t.planned_departure, t.planned_return, t.authorisation, t.travel, t.unauthorised,
              t.overdue, array(
                select l.country from leg l where l.traveller_id = t.traveller_id and l.trip_id = t.id
                order by l.sequence) as countries""";

    private static final String ORDER = "planned_departure desc, id desc";

    private static final UnitPages.Rows ALL = new UnitPages.Rows(COLUMNS, "trip", "true", ORDER);

    /** The beginnings of the trips of each person whom the caller supervises. */
    private static final String STAFF = "select " + COLUMNS + " from unnest(array(select id from person"
            + " where supervisor = ?)) staff (id) cross join lateral ("
            + "select * from trip where traveller_id = staff.id and submitted_at is not null%1$s order by " + ORDER
            + " limit %2$d) t"
            + " order by " + ORDER + " limit %2$d";

    private static final UnitPages.Rows FILED = new UnitPages.Rows(COLUMNS, "trip", "submitted_at is not null", ORDER);

    private final DataSource database;
    private final UnitPages pages;

    TripIndex(DataSource database, UnitPages pages) {
        this.database = database;
        this.pages = pages;
    }

    /** Whose trips; nobody sees what others never filed. */
    enum Scope {
        OWN,
        UNIT,
        STAFF
    }

    Page<TripItem> page(
            AccessDecision decision,
            Scope scope,
            @Nullable Authorisation authorisation,
            Optional<Cursor> cursor,
            int limit) {
        String more = (authorisation == null ? "" : " and authorisation = '%s'".formatted(authorisation))
                + (cursor.isEmpty() ? "" : " and (planned_departure, id) < (?, ?)");
        String sql = switch (scope) {
            case OWN -> ALL.select("and traveller_id = ?" + more, limit + 1);
            case UNIT -> pages.of(decision, FILED, "and traveller_id <> ?" + more, limit + 1);
            case STAFF -> STAFF.formatted(more, limit + 1);
        };
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, decision.caller().subject());
            if (cursor.isPresent()) {
                statement.setObject(2, cursor.get().date(0));
                statement.setObject(3, cursor.get().uuid(1));
            }
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
