package org.sojourn.travel.reassessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.travel.advisoryfeed.EditionNames;
import org.sojourn.travel.assessment.Assessment.EditionRef;

/** Keeps once per trip or invitation what became of it after guidance; the latest counts, and what is undone counts no more. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class GuidanceOutcomes {

    private static final String KEEP = """
            insert into guidance_outcome (traveller_id, object_id, object_kind, unit_path, outcome, advisory_id,
              advisory_reference, number, title, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (traveller_id, object_id) do update set outcome = excluded.outcome,
              advisory_id = excluded.advisory_id, advisory_reference = excluded.advisory_reference,
              number = excluded.number, title = excluded.title, at = excluded.at, undone_at = null""";

    private final DataSource database;
    private final EditionNames editions;

    GuidanceOutcomes(DataSource database, EditionNames editions) {
        this.database = database;
        this.editions = editions;
    }

    void keep(Affected object, GuidanceOutcome.Kind kind, EditionRef edition, Instant at) {
        EditionNames.EditionName name = editions.of(edition.advisoryId(), edition.number());
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(KEEP)) {
            statement.setObject(1, object.travellerId());
            statement.setObject(2, object.id());
            statement.setString(3, object.subject().name());
            statement.setString(4, object.unitPath());
            statement.setString(5, kind.name());
            statement.setObject(6, edition.advisoryId());
            statement.setString(7, name.advisoryReference());
            statement.setInt(8, edition.number());
            statement.setString(9, name.title());
            statement.setTimestamp(10, Timestamp.from(at));
            statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("the outcome could not be stored", fault);
        }
    }

    void undo(Affected object, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "update guidance_outcome set undone_at = ? where traveller_id = ? and object_id = ?")) {
            statement.setTimestamp(1, Timestamp.from(at));
            statement.setObject(2, object.travellerId());
            statement.setObject(3, object.id());
            statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("the outcome could not be undone", fault);
        }
    }

    Optional<GuidanceOutcome> of(AccessDecision decision, Affected object) {
        if (!decision.covers(object.travellerId(), object.unitPath())) {
            throw new IllegalStateException("access was decided for another person");
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select outcome, advisory_id, advisory_reference, number, title, at from guidance_outcome"
                                + " where traveller_id = ? and object_id = ? and undone_at is null")) {
            statement.setObject(1, object.travellerId());
            statement.setObject(2, object.id());
            ResultSet row = statement.executeQuery();
            return row.next() ? Optional.of(outcome(row)) : Optional.empty();
        } catch (SQLException fault) {
            throw new IllegalStateException("the outcome could not be read", fault);
        }
    }

    private static GuidanceOutcome outcome(ResultSet row) throws SQLException {
        return new GuidanceOutcome(
                GuidanceOutcome.Kind.valueOf(row.getString("outcome")),
                row.getObject("advisory_id", UUID.class),
                row.getString("advisory_reference"),
                row.getInt("number"),
                row.getString("title"),
                row.getTimestamp("at").toInstant());
    }
}
