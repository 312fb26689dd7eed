package org.sojourn.travel.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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

/** Lists the caller's own invitations, or those of others in his unit; the latter leaves one entry per page. */
@ApplicationScoped
public class ListInvitations {

    private static final String COLUMNS = "t.id, t.reference, t.country, t.starts_on, t.ends_on, t.state";
    private static final UnitPages.Rows ALL =
            new UnitPages.Rows(COLUMNS, "invitation", "true", "starts_on desc, id desc");

    private final Access access;
    private final DataSource database;
    private final UnitPages pages;
    private final Audit audit;

    ListInvitations(Access access, DataSource database, UnitPages pages, Audit audit) {
        this.access = access;
        this.database = database;
        this.pages = pages;
        this.audit = audit;
    }

    /** The latest event first; row-level security bounds the rows to what was decided. */
    @Transactional
    public Page<InvitationItem> list(
            ListView view, @Nullable InvitationState state, Optional<Cursor> cursor, int limit) {
        AccessDecision decision = access.decide(Permissions.INVITATIONS);
        Page<InvitationItem> page = page(decision, view, state, cursor, limit);
        if (view == ListView.UNIT) {
            audit.listed(decision, "invitation", page.items().size());
        }
        return page;
    }

    private Page<InvitationItem> page(
            AccessDecision decision,
            ListView view,
            @Nullable InvitationState state,
            Optional<Cursor> cursor,
            int limit) {
        String more = "and traveller_id " + (view == ListView.OWN ? "= ?" : "<> ?")
                + (state == null ? "" : " and state = '%s'".formatted(state))
                + (cursor.isEmpty() ? "" : " and (starts_on, id) < (?, ?)");
        String sql = view == ListView.OWN ? ALL.select(more, limit + 1) : pages.of(decision, ALL, more, limit + 1);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameter = 1;
            statement.setObject(parameter++, decision.caller().subject());
            if (cursor.isPresent()) {
                statement.setObject(parameter++, cursor.get().date(0));
                statement.setObject(parameter, cursor.get().uuid(1));
            }
            return Page.of(read(statement), limit, item -> Cursor.of(item.startsOn(), item.id()));
        } catch (SQLException fault) {
            throw new IllegalStateException("the invitations could not be listed", fault);
        }
    }

    private static List<InvitationItem> read(PreparedStatement statement) throws SQLException {
        ResultSet row = statement.executeQuery();
        List<InvitationItem> items = new ArrayList<>();
        while (row.next()) {
            items.add(new InvitationItem(
                    row.getObject("id", UUID.class),
                    row.getString("reference"),
                    row.getString("country"),
                    row.getDate("starts_on").toLocalDate(),
                    row.getDate("ends_on").toLocalDate(),
                    InvitationState.valueOf(row.getString("state"))));
        }
        return items;
    }
}
