package org.sojourn.acceptance.access;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Statements that a test makes up. */
final class Sql {

    private Sql() {}

    static void execute(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    static int update(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** Rows as texts; what is null is left out. */
    static List<Map<String, String>> query(Connection database, String sql) throws SQLException {
        List<Map<String, String>> all = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    String value = rows.getString(i);
                    if (value != null) {
                        row.put(rows.getMetaData().getColumnName(i), value);
                    }
                }
                all.add(row);
            }
        }
        return all;
    }
}
