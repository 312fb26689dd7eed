package org.sojourn.travel.trip;

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
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.id.Ids;

/** The decisions on trips; they are only ever added. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class DecisionTable {

    private static final String INSERT = """
            insert into decision (traveller_id, trip_id, id, unit_path, outcome, decided_by, reasons, evaluation_id, at,
              decided_as)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final DataSource database;

    DecisionTable(DataSource database) {
        this.database = database;
    }

    /** `decider` and his role are null where the rules decided. */
    public UUID add(
            AccessDecision by,
            Trip trip,
            Outcome outcome,
            @Nullable UUID decider,
            @Nullable Role as,
            String reasons,
            UUID evaluation,
            Instant at) {
        if (!by.covers(trip.travellerId(), trip.unitPath())) {
            throw new IllegalStateException("access was decided for another trip");
        }
        UUID id = Ids.next();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setObject(1, trip.travellerId());
            statement.setObject(2, trip.id());
            statement.setObject(3, id);
            statement.setString(4, trip.unitPath());
            statement.setString(5, outcome.name());
            statement.setObject(6, decider);
            statement.setString(7, reasons);
            statement.setObject(8, evaluation);
            statement.setTimestamp(9, Timestamp.from(at));
            statement.setString(10, as == null ? null : as.wireName());
            statement.executeUpdate();
            return id;
        } catch (SQLException fault) {
            throw new IllegalStateException("the decision could not be stored", fault);
        }
    }

    /** The decisions on a trip, oldest first; row-level security repeats what was decided about access. */
    public List<DecisionView> of(AccessDecision decision, Trip trip) {
        if (!decision.covers(trip.travellerId(), trip.unitPath())) {
            throw new IllegalStateException("access was decided for another trip");
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select id, outcome, coalesce(decided_as, case when decided_by is null then 'policy' else 'approver' end) as decided_as, decided_by, reasons, evaluation_id, at from decision"
                                + " where traveller_id = ? and trip_id = ? order by id")) {
            statement.setObject(1, trip.travellerId());
            statement.setObject(2, trip.id());
            ResultSet row = statement.executeQuery();
            List<DecisionView> decisions = new ArrayList<>();
            while (row.next()) {
                decisions.add(new DecisionView(
                        row.getObject("id", UUID.class),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getString("decided_as"),
                        row.getObject("decided_by", UUID.class),
                        row.getString("reasons"),
                        row.getObject("evaluation_id", UUID.class),
                        row.getTimestamp("at").toInstant()));
            }
            return decisions;
        } catch (SQLException fault) {
            throw new IllegalStateException("the decisions could not be read", fault);
        }
    }
}
