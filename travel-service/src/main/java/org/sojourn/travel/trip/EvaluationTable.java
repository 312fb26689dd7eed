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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.id.Ids;
import org.sojourn.travel.assessment.Assessment;
import org.sojourn.travel.assessment.Assessor;
import org.sojourn.travel.assessment.Filing;
import org.sojourn.travel.policy.PolicyInput;

/** The evaluations of trips; they are only ever added. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class EvaluationTable {

    private static final String INSERT = """
            insert into evaluation (traveller_id, trip_id, id, unit_path, occasion, at, policy_name, policy_version,
              mode, rule_ids, inputs, answer, filing)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb)""";

    private final DataSource database;
    private final ObjectMapper json;

    EvaluationTable(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    public UUID add(AccessDecision by, Trip trip, Occasion occasion, Filing filing, Assessment assessment, Instant at) {
        requireCover(by, trip);
        UUID id = Ids.next();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setObject(1, trip.travellerId());
            statement.setObject(2, trip.id());
            statement.setObject(3, id);
            statement.setString(4, trip.unitPath());
            statement.setString(5, occasion.name());
            statement.setTimestamp(6, Timestamp.from(at));
            statement.setString(7, assessment.policy().name());
            statement.setString(8, assessment.policy().version());
            statement.setString(9, assessment.mode().name());
            statement.setArray(
                    10, connection.createArrayOf("text", assessment.ruleIds().toArray()));
            statement.setString(11, json.writeValueAsString(Assessor.input(filing)));
            statement.setString(12, json.writeValueAsString(assessment));
            statement.setString(13, json.writeValueAsString(filing));
            statement.executeUpdate();
            return id;
        } catch (SQLException | JsonProcessingException fault) {
            throw new IllegalStateException("the evaluation could not be stored", fault);
        }
    }

    /** The evaluations of a trip, oldest first. */
    public List<EvaluationView> of(AccessDecision decision, Trip trip) {
        requireCover(decision, trip);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select id, occasion, at, inputs, answer from evaluation where traveller_id = ? and trip_id = ?"
                                + " order by id")) {
            statement.setObject(1, trip.travellerId());
            statement.setObject(2, trip.id());
            ResultSet row = statement.executeQuery();
            List<EvaluationView> evaluations = new ArrayList<>();
            while (row.next()) {
                evaluations.add(new EvaluationView(
                        row.getObject("id", UUID.class),
                        Occasion.valueOf(row.getString("occasion")),
                        row.getTimestamp("at").toInstant(),
                        json.readValue(row.getString("inputs"), PolicyInput.class),
                        json.readValue(row.getString("answer"), Assessment.class)));
            }
            return evaluations;
        } catch (SQLException | JsonProcessingException fault) {
            throw new IllegalStateException("the evaluations could not be read", fault);
        }
    }

    /** What one evaluation rested on, in full; empty for those that were made before it was kept. */
    public Optional<Filing> filing(AccessDecision decision, Trip trip, UUID evaluation) {
        requireCover(decision, trip);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select filing from evaluation where traveller_id = ? and trip_id = ? and id = ?")) {
            statement.setObject(1, trip.travellerId());
            statement.setObject(2, trip.id());
            statement.setObject(3, evaluation);
            ResultSet row = statement.executeQuery();
            String filing = row.next() ? row.getString(1) : null;
            return filing == null ? Optional.empty() : Optional.of(json.readValue(filing, Filing.class));
        } catch (SQLException | JsonProcessingException fault) {
            throw new IllegalStateException("the filing could not be read", fault);
        }
    }

    private static void requireCover(AccessDecision decision, Trip trip) {
        if (!decision.covers(trip.travellerId(), trip.unitPath())) {
            throw new IllegalStateException("access was decided for another trip");
        }
    }
}
