package org.sojourn.travel.trip;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.sojourn.travel.advisoryfeed.GuidanceChange;
import org.sojourn.travel.advisoryfeed.GuidanceObserver;

/**
 * Marks in one statement the trips that were assessed by guidance that has changed, and tells their travellers. The version
 * rises, so that nobody decides on an assessment that he saw before.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FlagTrips implements GuidanceObserver {

    private static final String FLAG = """
            update trip t set guidance_changed_at = ?, updated_at = ?, version = version + 1
            where t.travel in ('PLANNED', 'READY')
              and t.authorisation in ('IN_ASSESSMENT', 'INFO_REQUESTED', 'EXEMPT', 'NOTIFIED', 'APPROVED')
              and exists (
                select from leg l where l.traveller_id = t.traveller_id and l.trip_id = t.id
                  and l.country = any (?) and l.departure >= (?::timestamptz at time zone l.zone)::date)
              and exists (
                select from person p where p.id = t.traveller_id
                  and in_audience(?::jsonb, p.unit_path, p.coverage, p.roles))
            returning t.traveller_id, t.reference""";

    private final DataSource database;
    private final ObjectMapper json;
    private final TripNotices notices;

    FlagTrips(DataSource database, ObjectMapper json, TripNotices notices) {
        this.database = database;
        this.json = json;
        this.notices = notices;
    }

    @Override
    public void changed(GuidanceChange change, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(FLAG)) {
            statement.setTimestamp(1, Timestamp.from(at));
            statement.setTimestamp(2, Timestamp.from(at));
            statement.setArray(
                    3, connection.createArrayOf("text", change.countries().toArray()));
            statement.setTimestamp(4, Timestamp.from(change.from()));
            statement.setString(5, json.writeValueAsString(change.audience()));
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                notices.guidanceChanged(row.getObject(1, UUID.class), row.getString(2), at);
            }
        } catch (SQLException | JsonProcessingException fault) {
            throw new IllegalStateException("the trips could not be marked", fault);
        }
    }
}
