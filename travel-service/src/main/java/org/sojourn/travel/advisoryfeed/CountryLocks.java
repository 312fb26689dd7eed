package org.sojourn.travel.advisoryfeed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.SortedSet;
import javax.sql.DataSource;

/**
 * Lets assessments and editions that cross take turns: whoever assesses holds the countries of the trip shared, whoever applies
 * an edition holds its countries alone, until the transaction ends. Sorted, so that nobody waits in a circle.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CountryLocks {

    private static final String SHARED = "pg_advisory_xact_lock_shared";
    private static final String ALONE = "pg_advisory_xact_lock";

    private final DataSource database;

    CountryLocks(DataSource database) {
        this.database = database;
    }

    /** Take it before editions are read. */
    public void shared(SortedSet<String> countries) {
        lock(SHARED, countries);
    }

    /** Take it before an edition is applied. */
    void alone(SortedSet<String> countries) {
        lock(ALONE, countries);
    }

    private void lock(String function, SortedSet<String> countries) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select %s(hashtextextended('country|' || ?, 0))".formatted(function))) {
            for (String country : countries) {
                statement.setString(1, country);
                statement.execute();
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("the countries could not be locked", fault);
        }
    }
}
