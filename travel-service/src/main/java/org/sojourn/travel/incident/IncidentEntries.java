package org.sojourn.travel.incident;

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
import org.sojourn.platform.crypto.Column;
import org.sojourn.platform.crypto.FieldCipher;
import org.sojourn.platform.id.Ids;

/** The log of an incident: only ever added to, encrypted under the traveller's key, and nothing that the traveller reads. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class IncidentEntries {

    private static final Column TEXT = new Column("incident_entry", "text");

    private final DataSource database;
    private final FieldCipher cipher;

    IncidentEntries(DataSource database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    void add(AccessDecision by, Incident incident, String action, @Nullable String text, Instant at) {
        UUID id = Ids.next();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "insert into incident_entry (traveller_id, incident_id, id, unit_path, action, text, by_person, at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            statement.setObject(1, incident.travellerId());
            statement.setObject(2, incident.id());
            statement.setObject(3, id);
            statement.setString(4, incident.unitPath());
            statement.setString(5, action);
            statement.setBytes(6, text == null ? null : cipher.seal(incident.travellerId(), TEXT, id, text));
            statement.setObject(7, by.bySystem() ? null : by.caller().subject());
            statement.setTimestamp(8, Timestamp.from(at));
            statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("the entry could not be written", fault);
        }
    }

    /** The log, oldest first. */
    List<LogEntry> of(AccessDecision decision, Incident incident) {
        if (!decision.unit(incident.unitPath()) || decision.self(incident.travellerId())) {
            throw new IllegalStateException("the log is for those who handle the incident");
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select id, action, text, by_person, at from incident_entry where traveller_id = ? and incident_id = ?"
                                + " order by id")) {
            statement.setObject(1, incident.travellerId());
            statement.setObject(2, incident.id());
            ResultSet row = statement.executeQuery();
            List<LogEntry> entries = new ArrayList<>();
            while (row.next()) {
                UUID id = row.getObject("id", UUID.class);
                byte @Nullable [] text = row.getBytes("text");
                entries.add(new LogEntry(
                        row.getString("action"),
                        text == null ? null : cipher.open(incident.travellerId(), TEXT, id, text),
                        row.getObject("by_person", UUID.class),
                        row.getTimestamp("at").toInstant()));
            }
            return entries;
        } catch (SQLException fault) {
            throw new IllegalStateException("the log could not be read", fault);
        }
    }
}
