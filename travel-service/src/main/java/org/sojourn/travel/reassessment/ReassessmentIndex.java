package org.sojourn.travel.reassessment;

import static org.sojourn.platform.time.Timestamps.instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
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

/** Pages of reassessments by deadline; row-level security bounds them to what was decided. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ReassessmentIndex {

    private static final String COLUMNS = """
            t.id, t.object_kind, t.object_reference, t.advisory_reference, t.number, array(
                select distinct hit ->> 'country' from jsonb_array_elements(t.hits) hit order by 1) as countries,
              t.state, t.opened_at, t.due_at, t.escalated_at""";

    private static final UnitPages.Rows ALL = new UnitPages.Rows(COLUMNS, "reassessment", "true", "due_at, id");

    private final DataSource database;
    private final UnitPages pages;

    ReassessmentIndex(DataSource database, UnitPages pages) {
        this.database = database;
        this.pages = pages;
    }

    Page<ReassessmentItem> page(
            AccessDecision decision, boolean own, Filter filter, Optional<Cursor> cursor, int limit) {
        String more = "and traveller_id " + (own ? "= ?" : "<> ?")
                + (filter.state() == null ? "" : " and state = '%s'".formatted(filter.state()))
                + (filter.advisory() == null ? "" : " and advisory_reference = ?")
                + (cursor.isEmpty() ? "" : " and (due_at, id) > (?, ?)");
        String sql = own ? ALL.select(more, limit + 1) : pages.of(decision, ALL, more, limit + 1);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameter = 1;
            statement.setObject(parameter++, decision.caller().subject());
            if (filter.advisory() != null) {
                statement.setString(parameter++, filter.advisory());
            }
            if (cursor.isPresent()) {
                statement.setTimestamp(parameter++, Timestamp.from(cursor.get().instant(0)));
                statement.setObject(parameter, cursor.get().uuid(1));
            }
            return Page.of(read(statement), limit, item -> Cursor.of(item.dueAt(), item.id()));
        } catch (SQLException fault) {
            throw new IllegalStateException("the reassessments could not be listed", fault);
        }
    }

    private static List<ReassessmentItem> read(PreparedStatement statement) throws SQLException {
        ResultSet row = statement.executeQuery();
        List<ReassessmentItem> items = new ArrayList<>();
        while (row.next()) {
            items.add(new ReassessmentItem(
                    row.getObject("id", UUID.class),
                    Subject.valueOf(row.getString("object_kind")),
                    row.getString("object_reference"),
                    row.getString("advisory_reference"),
                    row.getInt("number"),
                    Arrays.asList((String[]) row.getArray("countries").getArray()),
                    ReassessmentState.valueOf(row.getString("state")),
                    row.getTimestamp("opened_at").toInstant(),
                    row.getTimestamp("due_at").toInstant(),
                    instant(row.getTimestamp("escalated_at"))));
        }
        return items;
    }

    /** What a list may be narrowed to. */
    record Filter(
            @Nullable ReassessmentState state, @Nullable String advisory) {}
}
