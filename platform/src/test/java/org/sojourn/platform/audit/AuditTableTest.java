package org.sojourn.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sojourn.platform.test.MigratedDatabase;

class AuditTableTest {

    private static MigratedDatabase database;

    @BeforeAll
    static void createDatabase() throws SQLException {
        database = MigratedDatabase.create();
        try (Connection connection = database.asApplication().getConnection()) {
            AuditTrail.write(connection);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set outcome = 'other'",
                "delete from audit_entry",
                "truncate audit_entry",
                "update audit_seal set hash = ''",
                "delete from audit_seal",
                "truncate audit_seal",
                "update outbox set payload = ''",
                "delete from outbox",
                "update epoch set epoch = 2",
                "alter table audit_entry disable row level security"
            })
    void refusesTheApplicationToRewriteHistory(String sql) throws SQLException {
        try (Connection connection = database.asApplication().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('sojourn.system', 'on', false)");
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
        }
    }

    @Test
    void hidesEntriesWithoutAContext() throws SQLException {
        assertThat(visible("select")).isZero();
        assertThat(visible("select set_config('sojourn.subject', '" + UUID.randomUUID() + "', false)"))
                .isZero();
        assertThat(visible("select set_config('sojourn.scopes', '/authority/orion-labs/ai', false)"))
                .isZero();
    }

    @Test
    void showsEntriesToThePersonTheUnitAndTheSystem() throws SQLException {
        assertThat(visible("select set_config('sojourn.subject', '" + AuditTrail.PERSON + "', false)"))
                .isEqualTo(1);
        assertThat(visible("select set_config('sojourn.scopes', '/authority', false)"))
                .isEqualTo(1);
        assertThat(visible("select set_config('sojourn.system', 'on', false)")).isEqualTo(1);
    }

    private static long visible(String context) throws SQLException {
        try (Connection connection = database.asApplication().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(context);
            try (ResultSet row = statement.executeQuery("select count(*) from audit_entry")) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
