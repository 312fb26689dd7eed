package org.sojourn.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.quarkus.runtime.StartupEvent;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sojourn.platform.command.Migration;
import org.sojourn.platform.test.PostgresServer;

class DomainClockTest {

    private static final String PASSWORD = "of-the-tests";
    private static PostgresServer server;

    @BeforeAll
    static void storesAnOffset(@TempDir Path directory) throws SQLException {
        server = PostgresServer.start(directory, 0);
        server.provision("clock", PASSWORD, PASSWORD);
        Migration.run(server.url("clock"), "clock_owner", PASSWORD, "clock_app");
        try (Connection connection = server.connect("clock");
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update clock_offset set duration = 'P3D'");
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void waitsAtItsStartForADatabaseThatRestarts() throws SQLException {
        server.kill();
        var restarted =
                CompletableFuture.runAsync(server::start, CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS));
        try (AgroalDataSource database = database()) {
            DomainClock clock = new DomainClock(database, () -> true);
            clock.start(new StartupEvent());
            assertThat(clock.offset()).isEqualTo(Duration.ofDays(3));
        }
        restarted.join();
    }

    @Test
    void refusesToStartOnAForgottenOffset() throws SQLException {
        try (AgroalDataSource database = database()) {
            DomainClock clock = new DomainClock(database, () -> false);
            assertThatThrownBy(() -> clock.start(new StartupEvent())).hasMessageContaining("clock_offset");
        }
    }

    private static AgroalDataSource database() throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(1)
                        .acquisitionTimeout(Duration.ofSeconds(5))
                        .connectionFactoryConfiguration(connections -> connections
                                .jdbcUrl(server.url("clock"))
                                .principal(new NamePrincipal("clock_app"))
                                .credential(new SimplePassword(PASSWORD)))));
    }
}
