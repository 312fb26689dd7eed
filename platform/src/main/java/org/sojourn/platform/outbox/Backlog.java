package org.sojourn.platform.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/** How long the oldest row that is not known as sent has been waiting; up to 30 s of it may be a transaction still running. */
record Backlog(DataSource database) {

    private static final String OLDEST = """
            select extract(epoch from clock_timestamp() - created_at) from outbox
            where id > coalesce((select low from log_position where reader = 'relay'), 0) order by id limit 1""";

    Duration age() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(OLDEST)) {
            return row.next() ? Duration.ofMillis((long) (row.getDouble(1) * 1000)) : Duration.ZERO;
        }
    }
}
