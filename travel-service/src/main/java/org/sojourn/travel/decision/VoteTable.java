package org.sojourn.travel.decision;

import static org.sojourn.platform.time.Timestamps.instant;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.crypto.Column;
import org.sojourn.platform.crypto.FieldCipher;
import org.sojourn.platform.id.Ids;
import org.sojourn.travel.condition.ConditionDraft;
import org.sojourn.travel.trip.Outcome;
import org.sojourn.travel.trip.Trip;

/** What deciders said; a vote is only ever added, voided, or counted in a decision. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class VoteTable {

    private static final Column RESTRICTED = new Column("vote", "restricted_reasons");
    private static final Column CONDITIONS = new Column("vote", "conditions");
    private static final String OF_TRIP = " where traveller_id = ? and trip_id = ?";
    private static final String COUNTING = OF_TRIP + " and voided_at is null and settled_at is null";
    private static final String IN_MATTER = COUNTING + " and amendment_id is not distinct from ?";

    private final DataSource database;
    private final FieldCipher cipher;

    VoteTable(DataSource database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    void add(AccessDecision by, Matter matter, Verdict verdict, UUID evaluation, String grounds, Instant at) {
        Trip trip = matter.trip();
        requireCover(by, trip);
        UUID id = Ids.next();
        String restricted = verdict.restrictedReasons();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "insert into vote (traveller_id, trip_id, id, unit_path, voter, outcome, reasons, restricted_reasons,"
                                + " conditions, evaluation_id, grounds, at, amendment_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            statement.setObject(1, trip.travellerId());
            statement.setObject(2, trip.id());
            statement.setObject(3, id);
            statement.setString(4, trip.unitPath());
            statement.setObject(5, by.caller().subject());
            statement.setString(6, verdict.outcome().name());
            statement.setString(7, verdict.reasons());
            statement.setBytes(
                    8, restricted == null ? null : cipher.seal(trip.travellerId(), RESTRICTED, id, restricted));
            statement.setBytes(
                    9,
                    verdict.conditions().isEmpty()
                            ? null
                            : cipher.sealJson(trip.travellerId(), CONDITIONS, id, verdict.conditions()));
            statement.setObject(10, evaluation);
            statement.setString(11, grounds);
            statement.setTimestamp(12, Timestamp.from(at));
            statement.setObject(13, matter.amendment());
            statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("the vote could not be stored", fault);
        }
    }

    /** The votes on a matter, oldest first. */
    List<Vote> of(AccessDecision decision, Matter matter) {
        return of(decision, matter.trip()).stream()
                .filter(vote -> Objects.equals(vote.amendment(), matter.amendment()))
                .toList();
    }

    /** Every vote on a trip and on its amendments, oldest first. */
    List<Vote> of(AccessDecision decision, Trip trip) {
        requireCover(decision, trip);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select id, amendment_id, voter, outcome, reasons, conditions, grounds, at, voided_at, settled_at, decision_id"
                                + " from vote" + OF_TRIP + " order by id")) {
            statement.setObject(1, trip.travellerId());
            statement.setObject(2, trip.id());
            ResultSet row = statement.executeQuery();
            List<Vote> votes = new ArrayList<>();
            while (row.next()) {
                votes.add(vote(trip, row));
            }
            return votes;
        } catch (SQLException fault) {
            throw new IllegalStateException("the votes could not be read", fault);
        }
    }

    /** Votes that rest on other grounds than the present ones no longer count. */
    void voidOthers(Matter matter, String grounds, Instant at) {
        change(
                "update vote set voided_at = ?" + IN_MATTER + " and grounds <> ?",
                Timestamp.from(at),
                matter.trip().travellerId(),
                matter.trip().id(),
                matter.amendment(),
                grounds);
    }

    /** What somebody said about a matter no longer counts. */
    void voidOf(Matter matter, UUID voter, Instant at) {
        change(
                "update vote set voided_at = ?" + IN_MATTER + " and voter = ?",
                Timestamp.from(at),
                matter.trip().travellerId(),
                matter.trip().id(),
                matter.amendment(),
                voter);
    }

    /** What somebody said about a trip and its amendments no longer counts. */
    void voidOf(Trip trip, UUID voter, Instant at) {
        change(
                "update vote set voided_at = ?" + COUNTING + " and voter = ?",
                Timestamp.from(at),
                trip.travellerId(),
                trip.id(),
                voter);
    }

    /** Nothing that was said about a matter counts. */
    void voidAll(Matter matter, Instant at) {
        change(
                "update vote set voided_at = ?" + IN_MATTER,
                Timestamp.from(at),
                matter.trip().travellerId(),
                matter.trip().id(),
                matter.amendment());
    }

    /** The votes of one outcome that still count make a decision, the others end with it. */
    void settle(Matter matter, Outcome outcome, @Nullable UUID decision, Instant at) {
        change(
                "update vote set settled_at = ?, decision_id = ?" + IN_MATTER + " and outcome = ?",
                Timestamp.from(at),
                decision,
                matter.trip().travellerId(),
                matter.trip().id(),
                matter.amendment(),
                outcome.name());
        voidAll(matter, at);
    }

    /** The reasons of a vote that are not released; only for those who may read them. */
    @Nullable
    String restricted(AccessDecision decision, Trip trip, Vote vote) {
        requireCover(decision, trip);
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select restricted_reasons from vote" + OF_TRIP + " and id = ?")) {
            statement.setObject(1, trip.travellerId());
            statement.setObject(2, trip.id());
            statement.setObject(3, vote.id());
            ResultSet row = statement.executeQuery();
            byte @Nullable [] sealed = row.next() ? row.getBytes(1) : null;
            return sealed == null ? null : cipher.open(trip.travellerId(), RESTRICTED, vote.id(), sealed);
        } catch (SQLException fault) {
            throw new IllegalStateException("the restricted reasons could not be read", fault);
        }
    }

    private Vote vote(Trip trip, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte @Nullable [] conditions = row.getBytes("conditions");
        return new Vote(
                id,
                row.getObject("amendment_id", UUID.class),
                row.getObject("voter", UUID.class),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("reasons"),
                conditions == null
                        ? List.of()
                        : cipher.openJson(
                                trip.travellerId(),
                                CONDITIONS,
                                id,
                                conditions,
                                new TypeReference<List<ConditionDraft>>() {}),
                row.getString("grounds"),
                row.getTimestamp("at").toInstant(),
                instant(row.getTimestamp("voided_at")),
                instant(row.getTimestamp("settled_at")),
                row.getObject("decision_id", UUID.class));
    }

    private void change(String sql, @Nullable Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("the votes could not be changed", fault);
        }
    }

    private static void requireCover(AccessDecision by, Trip trip) {
        if (!by.covers(trip.travellerId(), trip.unitPath())) {
            throw new IllegalStateException("access was decided for another trip");
        }
    }
}
