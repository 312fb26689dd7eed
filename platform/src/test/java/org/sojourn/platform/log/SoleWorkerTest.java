package org.sojourn.platform.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.MigratedDatabase;

class SoleWorkerTest {

    private static MigratedDatabase database;

    @BeforeAll
    static void createDatabase() {
        database = MigratedDatabase.create();
    }

    @Test
    void leavesNeitherLockNorSettingInItsConnection() throws SQLException {
        try (Connection pooled = database.asSuperuser()) {
            try (SessionLock lock = SessionLock.take(pooled, "tidy")) {
                assertThat(lock).isNotNull();
                text(pooled, "select set_config('sojourn.system', 'on', false)");
            }
            assertThat(text(pooled, "select current_setting('sojourn.system', true)"))
                    .isNullOrEmpty();
            assertThat(text(pooled, "show tcp_keepalives_idle")).isNotEqualTo("5");
            try (Connection other = database.asSuperuser();
                    SessionLock lock = SessionLock.take(other, "tidy")) {
                assertThat(lock).isNotNull();
            }
        }
    }

    @Test
    void worksInOnePlaceAndBeginsAgainAfterAFault() {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger working = new AtomicInteger();
        SoleWorker.Task faulty = connection -> {
            begun.incrementAndGet();
            return new SoleWorker.Tenure() {
                @Override
                public boolean work() {
                    assertThat(working.incrementAndGet()).isEqualTo(1);
                    working.decrementAndGet();
                    throw new IllegalStateException("as told");
                }
            };
        };
        try (SoleWorker one = new SoleWorker("faulty", database.asApplication(), new Wake(), faulty);
                SoleWorker other = new SoleWorker("faulty", database.asApplication(), new Wake(), faulty)) {
            one.start();
            other.start();
            await().until(() -> begun.get() >= 3);
        }
        assertThat(working).hasValue(0);
    }

    private static @Nullable String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
