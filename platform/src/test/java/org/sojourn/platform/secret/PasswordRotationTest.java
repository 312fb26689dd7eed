package org.sojourn.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.sojourn.platform.test.MigratedDatabase;

/** The password of a role is changed on a real server while others log in all the time. */
class PasswordRotationTest {

    private static final int PEOPLE = 4;

    @TempDir
    Path directory;

    private final MigratedDatabase database = MigratedDatabase.create();
    private final Properties login = new Properties();

    @BeforeEach
    void mountThePasswordOfNow() throws IOException {
        login.setProperty("user", database.application());
        mount("first");
        alter("first");
    }

    @Test
    void failsNoLoginAndEndsNoConnection() throws Exception {
        try (Connection before = connect();
                ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
            Queue<String> failures = new ConcurrentLinkedQueue<>();
            AtomicInteger logins = new AtomicInteger();
            AtomicBoolean ended = new AtomicBoolean();
            for (int person = 0; person < PEOPLE; person++) {
                people.execute(() -> keepLoggingIn(ended, logins, failures));
            }
            await(logins, 20);
            mount("second\nfirst");
            await(logins, 20);
            alter("second");
            await(logins, 20);
            mount("second");
            await(logins, 20);
            ended.set(true);
            people.shutdown();

            assertThat(failures).isEmpty();
            assertThat(before.isValid(1)).isTrue();
        }
        login.setProperty("password", "first");
        assertThatThrownBy(() -> new MountedPasswordDriver(new MountedSecrets(Map.of())).connect(url(), login))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void failsWithTheReasonWhereNoPasswordHolds() throws IOException {
        mount("wrong\nwrong too");
        assertThatThrownBy(this::connect).hasMessageContaining("password authentication failed");
        mount("\n");
        assertThatThrownBy(this::connect).hasMessageContaining("SOJOURN_DATABASE_PASSWORD is empty");
    }

    private void keepLoggingIn(AtomicBoolean ended, AtomicInteger logins, Queue<String> failures) {
        while (!ended.get()) {
            try (Connection connection = connect()) {
                connection.createStatement().execute("select 1");
            } catch (SQLException fault) {
                failures.add(fault.getMessage());
            }
            logins.incrementAndGet();
        }
    }

    private static void await(AtomicInteger logins, int more) throws InterruptedException {
        int until = logins.get() + more;
        while (logins.get() < until) {
            Thread.sleep(5);
        }
    }

    private Connection connect() throws SQLException {
        Connection connection = new MountedPasswordDriver(
                        new MountedSecrets(Map.of(MountedSecrets.DIRECTORY, directory.toString())))
                .connect(url(), login);
        if (connection == null) {
            throw new SQLException("no connection");
        }
        return connection;
    }

    private String url() {
        return ((PGSimpleDataSource) database.asApplication()).getUrl();
    }

    /** As Kubernetes does: at once. */
    private void mount(String password) throws IOException {
        Path fresh = Files.writeString(directory.resolve("fresh"), password);
        Files.move(
                fresh,
                directory.resolve("SOJOURN_DATABASE_PASSWORD"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private void alter(String password) {
        database.run("alter role %s password '%s'".formatted(database.application(), password));
    }
}
