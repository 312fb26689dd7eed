package org.sojourn.platform.timer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.sojourn.platform.access.AccessDecision;

/** Deletes rows of one table once they are of some age, in real time; a feature that forgets makes one. */
public final class Expiry implements Sweep {

    private final String table;
    private final String sql;
    private final Duration kept;
    private final DataSource database;

    /** @param since the column that says when a row was written, with an index of its own */
    public Expiry(String table, String since, Duration kept, DataSource database) {
        this.table = table;
        this.sql = "delete from " + table + " where ctid = any (array(select ctid from " + table + " where " + since
                + " < clock_timestamp() - ? * interval '1 second' order by " + since + " limit ?))";
        this.kept = kept;
        this.database = database;
    }

    @Override
    public String name() {
        return table + "-expiry";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public int sweep(AccessDecision system, Instant now, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setLong(1, kept.toSeconds());
            delete.setInt(2, limit);
            return delete.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("old rows of " + table + " could not be deleted", fault);
        }
    }
}
