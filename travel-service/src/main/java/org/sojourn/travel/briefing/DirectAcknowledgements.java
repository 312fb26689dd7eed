package org.sojourn.travel.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.roster.Person;
import org.sojourn.platform.roster.Roster;
import org.sojourn.travel.trip.Trip;

/** Editions that people acknowledged in advisory-service itself. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DirectAcknowledgements {

    private final DataSource database;
    private final Roster roster;

    DirectAcknowledgements(DataSource database, Roster roster) {
        this.database = database;
        this.roster = roster;
    }

    /** Somebody the roster does not know yet belongs to no unit; he himself sees it all the same. Of who was erased since, nothing is kept. */
    void keep(AccessDecision system, GivenAcknowledgement given) {
        system.requireSystem();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "insert into edition_acknowledgement (person_id, advisory_id, number, unit_path, acknowledged_at)"
                                + " select ?, ?, ?, ?, ? where not exists ("
                                + "select from erased_person where person = ? and erased_at >= ?)"
                                + " on conflict do nothing")) {
            statement.setObject(1, given.personId());
            statement.setObject(2, given.advisoryId());
            statement.setInt(3, given.number());
            statement.setString(
                    4, roster.person(given.personId()).map(Person::unit).orElse(""));
            statement.setTimestamp(5, Timestamp.from(given.acknowledgedAt()));
            statement.setObject(6, given.personId());
            statement.setTimestamp(7, Timestamp.from(given.acknowledgedAt()));
            statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("the acknowledgement could not be stored", fault);
        }
    }

    /** When the traveller acknowledged which edition. */
    Map<Edition, Instant> of(AccessDecision decision, Trip trip) {
        if (!decision.covers(trip.travellerId(), trip.unitPath())) {
            throw new IllegalStateException("access was decided for another trip");
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select advisory_id, number, acknowledged_at from edition_acknowledgement where person_id = ?")) {
            statement.setObject(1, trip.travellerId());
            ResultSet row = statement.executeQuery();
            Map<Edition, Instant> found = new HashMap<>();
            while (row.next()) {
                found.put(
                        new Edition(row.getObject("advisory_id", UUID.class), row.getInt("number")),
                        row.getTimestamp("acknowledged_at").toInstant());
            }
            return found;
        } catch (SQLException fault) {
            throw new IllegalStateException("the acknowledgements could not be read", fault);
        }
    }

    /** An edition by its numbers. */
    record Edition(UUID advisoryId, int number) {}
}
