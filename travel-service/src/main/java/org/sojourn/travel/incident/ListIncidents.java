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
import org.sojourn.platform.roster.UnitPages;
import org.sojourn.platform.web.Cursor;
import org.sojourn.platform.web.Page;
import org.sojourn.travel.trip.ListView;
import org.sojourn.travel.trip.Permissions;

/** Lists the incidents about the caller, or those of his unit about others; the latter leaves one entry per page. */
@ApplicationScoped
public class ListIncidents {

    private static final String COLUMNS = "t.id, t.reference, t.country, t.state, t.raised_at, t.acknowledge_by";
    private static final String ORDER = "raised_at desc, id desc";
    private static final UnitPages.Rows OWN = new UnitPages.Rows(COLUMNS, "incident", "not restricted", ORDER);
    private static final UnitPages.Rows ALL = new UnitPages.Rows(COLUMNS, "incident", "true", ORDER);

    private final Access access;
    private final DataSource database;
    private final UnitPages pages;
    private final Audit audit;

    ListIncidents(Access access, DataSource database, UnitPages pages, Audit audit) {
        this.access = access;
        this.database = database;
        this.pages = pages;
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
        String more = "and traveller_id " + (view == ListView.OWN ? "= ?" : "<> ?")
                + (state == null ? "" : " and state = '%s'".formatted(state))
                + (cursor.isEmpty() ? "" : " and (raised_at, id) < (?, ?)");
        String sql = view == ListView.OWN ? OWN.select(more, limit + 1) : pages.of(decision, ALL, more, limit + 1);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameter = 1;
            statement.setObject(parameter++, decision.caller().subject());
            if (cursor.isPresent()) {
                statement.setTimestamp(parameter++, Timestamp.from(cursor.get().instant(0)));
                statement.setObject(parameter, cursor.get().uuid(1));
            }
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
