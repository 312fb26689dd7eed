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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.crypto.Column;
import org.sojourn.platform.crypto.FieldCipher;
import org.sojourn.platform.id.Ids;

/** Questions and answers on trips, encrypted under the traveller's key. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class InquiryTable {

    private static final Column QUESTION = new Column("inquiry", "question");
    private static final Column ANSWER = new Column("inquiry", "answer");

    private final DataSource database;
    private final FieldCipher cipher;

    InquiryTable(DataSource database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    void ask(AccessDecision by, Trip trip, String question, Instant at) {
        UUID id = Ids.next();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "insert into inquiry (traveller_id, trip_id, id, unit_path, question, asked_by, asked_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")) {
            statement.setObject(1, trip.travellerId());
            statement.setObject(2, trip.id());
            statement.setObject(3, id);
            statement.setString(4, trip.unitPath());
            statement.setBytes(5, cipher.seal(trip.travellerId(), QUESTION, id, question));
            statement.setObject(6, by.caller().subject());
            statement.setTimestamp(7, Timestamp.from(at));
            statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("the question could not be stored", fault);
        }
    }

    /** Answers the open question and tells who asked it; a trip has one open question at most. */
    UUID answer(AccessDecision by, Trip trip, String answer, Instant at) {
        Open open = open(by, trip);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "update inquiry set answer = ?, answered_at = ? where traveller_id = ? and trip_id = ? and id = ?")) {
            statement.setBytes(1, cipher.seal(trip.travellerId(), ANSWER, open.id(), answer));
            statement.setTimestamp(2, Timestamp.from(at));
            statement.setObject(3, trip.travellerId());
            statement.setObject(4, trip.id());
            statement.setObject(5, open.id());
            statement.executeUpdate();
            return open.askedBy();
        } catch (SQLException fault) {
            throw new IllegalStateException("the answer could not be stored", fault);
        }
    }

    /** The questions on a trip, oldest first. */
    List<InquiryView> of(AccessDecision decision, Trip trip) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = select(connection, decision, trip, "")) {
            ResultSet row = statement.executeQuery();
            List<InquiryView> inquiries = new ArrayList<>();
            while (row.next()) {
                inquiries.add(view(trip, row));
            }
            return inquiries;
        } catch (SQLException fault) {
            throw new IllegalStateException("the questions could not be read", fault);
        }
    }

    /** Who has questioned the traveller. */
    public Set<UUID> askers(AccessDecision decision, Trip trip) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = select(connection, decision, trip, "")) {
            ResultSet row = statement.executeQuery();
            Set<UUID> people = new HashSet<>();
            while (row.next()) {
                people.add(row.getObject("asked_by", UUID.class));
            }
            return people;
        } catch (SQLException fault) {
            throw new IllegalStateException("the askers could not be read", fault);
        }
    }

    private Open open(AccessDecision by, Trip trip) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = select(connection, by, trip, " and answered_at is null")) {
            ResultSet row = statement.executeQuery();
            if (!row.next()) {
                throw new IllegalStateException("there is no open question");
            }
            return new Open(row.getObject("id", UUID.class), row.getObject("asked_by", UUID.class));
        } catch (SQLException fault) {
            throw new IllegalStateException("the open question could not be read", fault);
        }
    }

    private static PreparedStatement select(Connection connection, AccessDecision decision, Trip trip, String condition)
            throws SQLException {
        if (!decision.covers(trip.travellerId(), trip.unitPath())) {
            throw new IllegalStateException("access was decided for another trip");
        }
        PreparedStatement statement =
                connection.prepareStatement("select id, question, asked_by, asked_at, answer, answered_at from inquiry"
                        + " where traveller_id = ? and trip_id = ?" + condition + " order by id");
        statement.setObject(1, trip.travellerId());
        statement.setObject(2, trip.id());
        return statement;
    }

    private InquiryView view(Trip trip, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte @Nullable [] answer = row.getBytes("answer");
        Timestamp answeredAt = row.getTimestamp("answered_at");
        return new InquiryView(
                id,
                cipher.open(trip.travellerId(), QUESTION, id, row.getBytes("question")),
                row.getTimestamp("asked_at").toInstant(),
                answer == null ? null : cipher.open(trip.travellerId(), ANSWER, id, answer),
                answeredAt == null ? null : answeredAt.toInstant());
    }

    private record Open(UUID id, UUID askedBy) {}
}
