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
import org.sojourn.platform.web.Cursor;
import org.sojourn.platform.web.Page;

/** Pages of reassessments by deadline; row-level security bounds them to what was decided. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ReassessmentIndex {

    private static final String COLUMNS = """
            select r.id, r.object_kind, r.object_reference, r.advisory_reference, r.number, array(
                select distinct hit ->> 'country' from jsonb_array_elements(r.hits) hit order by 1) as countries,
              r.state, r.opened_at, r.due_at, r.escalated_at
            from reassessment r where r.traveller_id\s""";

    private static final String ORDER = " order by r.due_at, r.id limit ?";

    private final DataSource database;

    ReassessmentIndex(DataSource database) {
        this.database = database;
    }

    Page<ReassessmentItem> page(
            AccessDecision decision, boolean own, Filter filter, Optional<Cursor> cursor, int limit) {
        String sql = COLUMNS
                + (own ? "= ?" : "<> ?")
                + (filter.state() == null ? "" : " and r.state = '%s'".formatted(filter.state()))
                + (filter.advisory() == null ? "" : " and r.advisory_reference = ?")
                + (cursor.isEmpty() ? "" : " and (r.due_at, r.id) > (?, ?)")
                + ORDER;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameter = 1;
            statement.setObject(parameter++, decision.caller().subject());
            if (filter.advisory() != null) {
                statement.setString(parameter++, filter.advisory());
            }
            if (cursor.isPresent()) {
                statement.setTimestamp(parameter++, Timestamp.from(cursor.get().instant(0)));
                statement.setObject(parameter++, cursor.get().uuid(1));
            }
            statement.setInt(parameter, limit + 1);
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
