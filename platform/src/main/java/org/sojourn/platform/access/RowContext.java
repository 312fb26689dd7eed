package org.sojourn.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The settings of a transaction that the row-level policies read; they end with it. */
@ApplicationScoped
public class RowContext {

    private static final String SET =
            "select set_config('sojourn.subject', ?, true), set_config('sojourn.scopes', ?, true),"
                    + " set_config('sojourn.system', ?, true), set_config('sojourn.object', '', true)";

    private static final String[] SYSTEM = {"", "", "on"};

    private final DataSource database;

    RowContext(DataSource database) {
        this.database = database;
    }

    void person(@Nullable UUID subject, List<String> scopes) {
        set(SET, subject == null ? "" : subject.toString(), String.join(",", scopes), "");
    }

    void system() {
        set(SET, SYSTEM);
    }

    /** For background work on a connection of its own: lets the system act in the transaction that runs on it. */
    public static void system(Connection connection) throws SQLException {
        set(connection, SET, SYSTEM);
    }

    void object(UUID object) {
        set("select set_config('sojourn.object', ?, true)", object.toString());
    }

    private void set(String sql, String... values) {
        try (Connection connection = database.getConnection()) {
            set(connection, sql, values);
        } catch (SQLException fault) {
            throw new IllegalStateException("the row-level context could not be set", fault);
        }
    }

    private static void set(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
