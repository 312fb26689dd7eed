package org.sojourn.travel.advisoryfeed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** What people call an edition. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class EditionNames {

    private final DataSource database;

    EditionNames(DataSource database) {
        this.database = database;
    }

    public EditionName of(UUID advisoryId, int number) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select advisory_reference, title from edition where advisory_id = ? and number = ?")) {
            statement.setObject(1, advisoryId);
            statement.setInt(2, number);
            ResultSet row = statement.executeQuery();
            if (!row.next()) {
                throw new IllegalStateException("there is no such edition");
            }
            return new EditionName(row.getString("advisory_reference"), row.getString("title"));
        } catch (SQLException fault) {
            throw new IllegalStateException("the edition could not be read", fault);
        }
    }

    /** The reference of the advisory, and the title that the edition gave it. */
    public record EditionName(String advisoryReference, String title) {}
}
