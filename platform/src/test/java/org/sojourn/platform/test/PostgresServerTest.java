package org.sojourn.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    @TempDir
    static Path directory;

    static PostgresServer postgres;

    @BeforeAll
    static void start() {
        postgres = PostgresServer.start(directory, 0);
        postgres.provision("travel", "owner-secret", "app-secret");
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void refusesAWrongPassword() {
        assertThatThrownBy(() -> connect("travel_app", "guess"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() -> DriverManager.getConnection(postgres.url("postgres"), postgres.superuser(), "guess"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void refusesTheApplicationRoleTablesOfItsOwn() throws SQLException {
        try (var app = connect("travel_app", "app-secret")) {
            assertThatThrownBy(() -> app.createStatement().execute("create table mine (id int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void endsTransactionsOfTheApplicationRoleAfterThirtySeconds() throws SQLException {
        try (var app = connect("travel_app", "app-secret")) {
            assertThat(text(app, "show transaction_timeout")).isEqualTo("30s");
        }
    }

    @Test
    void isDurable() throws SQLException {
        try (var superuser = postgres.connect("postgres")) {
            assertThat(text(superuser, "show fsync")).isEqualTo("on");
            assertThat(text(superuser, "show server_version")).startsWith("18.");
        }
    }

    @Test
    void keepsWhatWasCommittedWhenItIsKilled() throws SQLException {
        try (var owner = connect("travel_owner", "owner-secret")) {
            owner.createStatement().execute("create table kept (id int)");
            owner.createStatement().execute("insert into kept values (7)");
        }
        postgres.kill();
        postgres.start();
        postgres.provision("travel", "owner-secret", "app-secret");
        try (var owner = connect("travel_owner", "owner-secret")) {
            assertThat(text(owner, "select id from kept")).isEqualTo("7");
        }
    }

    private static Connection connect(String user, String password) throws SQLException {
        return DriverManager.getConnection(postgres.url("travel"), user, password);
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
