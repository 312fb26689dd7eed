package org.sojourn.travel.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.crypto.Column;
import org.sojourn.platform.crypto.FieldCipher;
import org.sojourn.platform.id.Ids;
import org.sojourn.travel.trip.Trip;

/** Who took himself out of deciding a trip, and why; nobody comes back. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class RecusalTable {

    private static final Column REASON = new Column("recusal", "reason");

    private final DataSource database;
    private final FieldCipher cipher;

    RecusalTable(DataSource database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    void add(AccessDecision by, Trip trip, String reason, Instant at) {
        UUID id = Ids.next();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "insert into recusal (traveller_id, trip_id, person, unit_path, id, reason, at)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")) {
            statement.setObject(1, trip.travellerId());
            statement.setObject(2, trip.id());
            statement.setObject(3, by.caller().subject());
            statement.setString(4, trip.unitPath());
            statement.setObject(5, id);
            statement.setBytes(6, cipher.seal(trip.travellerId(), REASON, id, reason));
            statement.setTimestamp(7, Timestamp.from(at));
            statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("the recusal could not be stored", fault);
        }
    }

    /** Who has taken himself out. */
    public Set<UUID> of(Trip trip) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select person from recusal where traveller_id = ? and trip_id = ?")) {
            statement.setObject(1, trip.travellerId());
            statement.setObject(2, trip.id());
            ResultSet row = statement.executeQuery();
            Set<UUID> people = new HashSet<>();
            while (row.next()) {
                people.add(row.getObject("person", UUID.class));
            }
            return people;
        } catch (SQLException fault) {
            throw new IllegalStateException("the recusals could not be read", fault);
        }
    }
}
