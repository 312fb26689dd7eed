package org.sojourn.platform.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The stored low-water mark of one reader: where it begins after a restart. */
public record LogPosition(String reader) {

    public long load(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select low from log_position where reader = ?")) {
            query.setString(1, reader);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /** Call it only when everything up to `low` was dealt with; a mark never goes back. */
    public void store(Connection connection, long low) throws SQLException {
        String upsert = "insert into log_position (reader, low) values (?, ?)"
                + " on conflict (reader) do update set low = excluded.low where log_position.low < excluded.low";
        try (PreparedStatement statement = connection.prepareStatement(upsert)) {
            statement.setString(1, reader);
            statement.setLong(2, low);
            statement.executeUpdate();
        }
    }
}
