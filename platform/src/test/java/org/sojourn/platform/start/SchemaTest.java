package org.sojourn.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.sojourn.platform.command.Migration;
import org.sojourn.platform.test.PostgresServer;

/** The last migration here builds an index beside everybody's work, so in no transaction; it is stopped half way. */
class SchemaTest {

    private static final String PASSWORD = "of-the-tests";
    private static final String LAST = "103";
    private static PostgresServer server;

    @BeforeAll
    static void takesTheLastMigrationBack(@TempDir Path directory) throws SQLException {
        server = PostgresServer.start(directory, 0);
        server.provision("schema", PASSWORD, PASSWORD);
        migrate();
        execute("delete from flyway_schema_history where version = '" + LAST + "'; drop index ix_card_unit");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void lacksWhatFailedHalfWayUntilItIsRepeated() throws SQLException {
        try (Connection writer = server.connect("schema");
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("lock table card in row exclusive mode");
            assertThatThrownBy(SchemaTest::migrate).hasMessageContaining("lock timeout");
        }
        assertThat(Schema.missing(database())).containsExactly(LAST);

        migrate();

        assertThat(Schema.missing(database())).isEmpty();
        assertThat(indexIsWhole()).isTrue();
    }

    private static void migrate() {
        Migration.run(server.url("schema"), "schema_owner", PASSWORD, "schema_app");
    }

    private static PGSimpleDataSource database() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(server.url("schema"));
        database.setUser("schema_app");
        database.setPassword(PASSWORD);
        return database;
    }

    private static boolean indexIsWhole() throws SQLException {
        try (Connection connection = server.connect("schema");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select indisvalid from pg_index where indexrelid = 'ix_card_unit'::regclass")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = server.connect("schema");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
