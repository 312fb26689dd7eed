package org.sojourn.travel.incident;

import io.quarkus.security.ForbiddenException;
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
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.web.Cursor;
import org.sojourn.platform.web.Page;
import org.sojourn.travel.trip.ListView;
import org.sojourn.travel.trip.Permissions;

/** Lists the incidents about the caller, or those of his unit about others; the latter leaves one entry per page. */
@ApplicationScoped
public class ListIncidents {

    private final Access access;
    private final DataSource database;
    private final Audit audit;

    ListIncidents(Access access, DataSource database, Audit audit) {
        this.access = access;
        this.database = database;
        this.audit = audit;
    }

    /** Newest first. */
    @Transactional
    public Page<IncidentItem> list(ListView view, @Nullable IncidentState state, Optional<Cursor> cursor, int limit) {
        AccessDecision decision = access.decide(Permissions.INCIDENT_READ);
        if (view == ListView.UNIT && decision.scopes().isEmpty()) {
            throw new ForbiddenException();
        }
        Page<IncidentItem> page = page(decision, view, state, cursor, limit);
        if (view == ListView.UNIT) {
            audit.listed(decision, "incident", page.items().size());
        }
        return page;
    }

    private Page<IncidentItem> page(
            AccessDecision decision, ListView view, @Nullable IncidentState state, Optional<Cursor> cursor, int limit) {
        String whose = switch (view) {
            case OWN -> "i.traveller_id = ? and not i.restricted";
            case UNIT -> "i.traveller_id <> ?";
        };
        String sql =
                "select i.id, i.reference, i.country, i.state, i.raised_at, i.acknowledge_by from incident i where "
                        + whose
                        + (state == null ? "" : " and i.state = ?")
                        + (cursor.isEmpty() ? "" : " and (i.raised_at, i.id) < (?, ?)")
                        + " order by i.raised_at desc, i.id desc limit ?";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameter = 1;
            statement.setObject(parameter++, decision.caller().subject());
            if (state != null) {
                statement.setString(parameter++, state.name());
            }
            if (cursor.isPresent()) {
                statement.setTimestamp(parameter++, Timestamp.from(cursor.get().instant(0)));
                statement.setObject(parameter++, cursor.get().uuid(1));
            }
            statement.setInt(parameter, limit + 1);
            return Page.of(read(statement), limit, item -> Cursor.of(item.raisedAt(), item.id()));
        } catch (SQLException fault) {
            throw new IllegalStateException("the incidents could not be listed", fault);
        }
    }

    private static List<IncidentItem> read(PreparedStatement statement) throws SQLException {
        ResultSet row = statement.executeQuery();
        List<IncidentItem> items = new ArrayList<>();
        while (row.next()) {
            items.add(new IncidentItem(
                    row.getObject("id", UUID.class),
                    row.getString("reference"),
                    row.getString("country"),
                    IncidentState.valueOf(row.getString("state")),
                    row.getTimestamp("raised_at").toInstant(),
                    row.getTimestamp("acknowledge_by").toInstant()));
        }
        return items;
    }
}
