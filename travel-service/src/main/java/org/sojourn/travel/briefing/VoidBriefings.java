package org.sojourn.travel.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.notice.Notices;
import org.sojourn.platform.notice.Notices.Told;
import org.sojourn.travel.advisoryfeed.GuidanceChange;
import org.sojourn.travel.advisoryfeed.GuidanceObserver;

/**
 * Makes briefings void in one statement, with the edition that outdates them: those of trips not yet left on which a major edition
 * holds that they do not cover. Trips that take a briefing are ready no longer, and their travellers are told.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class VoidBriefings implements GuidanceObserver {

    private static final String OUTDATED = """
            with near as materialized (
              select distinct l.traveller_id, l.trip_id from leg l
              where l.country = any (?) and l.departure >= (?::timestamptz at time zone 'UTC')::date - 1)
            update briefing b set voided_at = ?, void_reason = 'NEW_EDITION'
            from near n join trip t on t.traveller_id = n.traveller_id and t.id = n.trip_id
              join person p on p.id = t.traveller_id
            where b.voided_at is null and t.traveller_id = b.traveller_id and t.id = b.trip_id
              and t.travel in ('PLANNED', 'READY')
              and exists (
                select from leg l join edition_area a on a.country = l.country
                join edition e on e.advisory_id = a.advisory_id and e.number = a.number
                where l.traveller_id = t.traveller_id and l.trip_id = t.id and a.country = any (?) and e.major
                  and e.effective_from < (l.departure + 1)::timestamp at time zone l.zone
                  and coalesce(least(e.expires_at, e.ends_at), 'infinity')
                    > greatest(l.arrival::timestamp at time zone l.zone, ?::timestamptz)
                  and in_audience(e.audience, p.unit_path, p.coverage, p.roles)
                  and not exists (
                    select from briefing_edition be
                    where be.traveller_id = b.traveller_id and be.trip_id = b.trip_id and be.briefing_id = b.id
                      and be.advisory_id = e.advisory_id and be.number >= e.number))
            returning t.traveller_id, t.id, t.reference""";

    private static final String EXPIRED = """
            with due as (
              select traveller_id, trip_id, id from briefing where voided_at is null and valid_until <= ?
              order by valid_until limit ? for update skip locked)
            update briefing b set voided_at = ?, void_reason = 'EXPIRED'
            from due d join trip t on t.traveller_id = d.traveller_id and t.id = d.trip_id
            where b.traveller_id = d.traveller_id and b.trip_id = d.trip_id and b.id = d.id
            returning t.traveller_id, t.id, case when t.travel in ('PLANNED', 'READY') then t.reference end as reference""";

    /** Waits for whoever changes such a trip now, for he may just have found it ready. */
    private static final String BLOCK = """
            update trip t set travel = 'PLANNED', version = version + 1, updated_at = ?
            where t.id = any (?) and t.travel in ('PLANNED', 'READY') and %s""".formatted(BriefingRules.REQUIRED);

    private final DataSource database;
    private final Notices notices;

    VoidBriefings(DataSource database, Notices notices) {
        this.database = database;
        this.notices = notices;
    }

    @Override
    public void changed(GuidanceChange change, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(OUTDATED)) {
            Array countries =
                    connection.createArrayOf("text", change.countries().toArray());
            statement.setArray(1, countries);
            statement.setTimestamp(2, Timestamp.from(at));
            statement.setTimestamp(3, Timestamp.from(at));
            statement.setArray(4, countries);
            statement.setTimestamp(5, Timestamp.from(at));
            tell(connection, read(statement), at);
        } catch (SQLException fault) {
            throw new IllegalStateException("the briefings could not be made void", fault);
        }
    }

    /** Those whose time is over; how many there were. */
    int expire(AccessDecision system, Instant now, int limit) {
        system.requireSystem();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(EXPIRED)) {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setInt(2, limit);
            statement.setTimestamp(3, Timestamp.from(now));
            List<Voided> voided = read(statement);
            tell(
                    connection,
                    voided.stream().filter(one -> !one.reference().isEmpty()).toList(),
                    now);
            return voided.size();
        } catch (SQLException fault) {
            throw new IllegalStateException("the briefings could not be ended", fault);
        }
    }

    private void tell(Connection connection, List<Voided> voided, Instant at) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BLOCK)) {
            statement.setTimestamp(1, Timestamp.from(at));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", voided.stream().map(Voided::tripId).toArray()));
            statement.executeUpdate();
        }
        notices.tell(
                "trip-briefing-void",
                voided.stream()
                        .map(one -> new Told(one.travellerId(), "/api/trips/%s/briefing".formatted(one.reference())))
                        .toList(),
                at);
    }

    private static List<Voided> read(PreparedStatement statement) throws SQLException {
        ResultSet row = statement.executeQuery();
        List<Voided> voided = new ArrayList<>();
        while (row.next()) {
            String reference = row.getString("reference");
            voided.add(new Voided(
                    row.getObject("traveller_id", UUID.class),
                    row.getObject("id", UUID.class),
                    reference == null ? "" : reference));
        }
        return voided;
    }

    private record Voided(UUID travellerId, UUID tripId, String reference) {}
}
