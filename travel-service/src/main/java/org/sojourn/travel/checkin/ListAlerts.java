package org.sojourn.travel.checkin;

import static org.sojourn.platform.time.Timestamps.instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.roster.UnitPages;
import org.sojourn.platform.web.Cursor;
import org.sojourn.platform.web.Page;
import org.sojourn.travel.trip.Permissions;

/** The duty desk: the open alerts of the caller's unit, those open longest first; one entry per page. */
@ApplicationScoped
public class ListAlerts {

    private static final UnitPages.Rows ALERTS =
            new UnitPages.Rows("""
            t.id, t.occasion, t.country, t.state, t.due_at, t.missed_at, t.step, t.next_step_at,
              (select trip.reference from trip where trip.traveller_id = t.traveller_id and trip.id = t.trip_id) as reference,
              coalesce((select true from check_in_step s where s.traveller_id = t.traveller_id and s.trip_id = t.trip_id
                and s.check_in_id = t.id and s.step <> 'TRAVELLER' and s.acknowledged_at is null limit 1), false) as unacknowledged,
              t.step in ('SUPERVISOR', 'INCIDENT') and (
                select true from contact_call k where k.traveller_id = t.traveller_id and k.trip_id = t.trip_id
                and k.check_in_id = t.id and k.outcome <> 'NOT_REACHED' limit 1) is null as contact_due""", "check_in", "state in ('MISSED', 'CHASING')", "missed_at, id");

    private final Access access;
    private final DataSource database;
    private final UnitPages pages;
    private final Audit audit;

    ListAlerts(Access access, DataSource database, UnitPages pages, Audit audit) {
        this.access = access;
        this.database = database;
        this.pages = pages;
        this.audit = audit;
    }

    @Transactional
    public Page<AlertItem> list(Optional<Cursor> cursor, int limit) {
        AccessDecision decision = access.decide(Permissions.WATCH);
        String more = "and traveller_id <> ?" + (cursor.isEmpty() ? "" : " and (missed_at, id) > (?, ?)");
        String sql = pages.of(decision, ALERTS, more, limit + 1);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameter = 1;
            statement.setObject(parameter++, decision.caller().subject());
            if (cursor.isPresent()) {
                statement.setTimestamp(parameter++, Timestamp.from(cursor.get().instant(0)));
                statement.setObject(parameter, cursor.get().uuid(1));
            }
            Page<AlertItem> page = Page.of(read(statement), limit, item -> Cursor.of(item.missedAt(), item.id()));
            audit.listed(decision, "check-in", page.items().size());
            return page;
        } catch (SQLException fault) {
            throw new IllegalStateException("the alerts could not be listed", fault);
        }
    }

    private static List<AlertItem> read(PreparedStatement statement) throws SQLException {
        ResultSet row = statement.executeQuery();
        List<AlertItem> items = new ArrayList<>();
        while (row.next()) {
            items.add(new AlertItem(
                    row.getObject("id", UUID.class),
                    row.getString("reference"),
                    Occasion.valueOf(row.getString("occasion")),
                    row.getString("country"),
                    CheckInState.valueOf(row.getString("state")),
                    row.getTimestamp("due_at").toInstant(),
                    row.getTimestamp("missed_at").toInstant(),
                    Step.valueOf(row.getString("step")),
                    instant(row.getTimestamp("next_step_at")),
                    row.getBoolean("unacknowledged"),
                    row.getBoolean("contact_due")));
        }
        return items;
    }
}
