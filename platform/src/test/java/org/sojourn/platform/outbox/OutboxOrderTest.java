package org.sojourn.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sojourn.platform.log.LogReader;
import org.sojourn.platform.log.LogTable;
import org.sojourn.platform.outbox.TripWriter.Locking;
import org.sojourn.platform.test.MigratedDatabase;

/** Twelve writers with pauses, rollbacks and transactions that outlive each other; a reader that restarts; and one that must fail. */
class OutboxOrderTest {

    private static final Duration LENGTH = Duration.ofSeconds(4);
    private static final int WRITERS = 12;

    private MigratedDatabase database;

    @BeforeEach
    void createDatabase() {
        database = MigratedDatabase.create();
        database.run("create table trip (id int primary key, version int not null)");
        database.run("insert into trip select id, 0 from generate_series(1, 40) id");
        database.run("create table before (id bigint generated always as identity primary key)");
        database.run("grant all on trip, before to " + database.application());
    }

    @ParameterizedTest
    @EnumSource
    void losesAndReordersNothing(Locking locking) throws Exception {
        Seen gapAware = new Seen();
        Seen afterLast = new Seen();
        long stop = System.nanoTime() + LENGTH.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int seed = 0; seed < WRITERS; seed++) {
                all.add(threads.submit(new TripWriter(database.asApplication(), locking, seed, stop)));
            }
            Future<Integer> restarts = threads.submit(() -> relay(stop, gapAware));
            Future<?> control = threads.submit(() -> readAfterLast(stop, afterLast));
            for (Future<?> writer : all) {
                writer.get();
            }
            assertThat(restarts.get()).isPositive();
            control.get();
        }
        long committed = database.run("select count(*) from outbox");
        assertThat(committed).isGreaterThan(300);
        assertThat(gapAware.jumps()).as(gapAware.toString()).isZero();
        assertThat(gapAware.applied()).isEqualTo(committed);
        assertThat(afterLast.jumps())
                .as("a plain reader loses, or this test proves nothing")
                .isPositive();
    }

    /** Restarts at one read in a hundred, and ends when its mark has reached the end. */
    private int relay(long stop, Seen seen) throws Exception {
        Random chance = new Random(7);
        int restarts = 0;
        try (Connection connection = database.asApplication().getConnection()) {
            var reader = new LogReader<>(OutboxRow.TABLE, 0, 20);
            while (System.nanoTime() < stop || reader.low() < last(connection)) {
                reader.read(connection).forEach(seen::take);
                if (chance.nextInt(100) == 0) {
                    reader = new LogReader<>(OutboxRow.TABLE, reader.low(), 20);
                    restarts++;
                }
                Thread.sleep(2);
            }
        }
        return restarts;
    }

    private Void readAfterLast(long stop, Seen seen) throws Exception {
        LogTable<OutboxRow> table = OutboxRow.TABLE;
        String select = "select " + table.columns() + " from outbox where id > ? order by id";
        long last = 0;
        try (Connection connection = database.asApplication().getConnection();
                PreparedStatement query = connection.prepareStatement(select)) {
            while (System.nanoTime() < stop) {
                query.setLong(1, last);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        OutboxRow read = table.mapper().map(row);
                        seen.take(read);
                        last = read.id();
                    }
                }
                Thread.sleep(2);
            }
        }
        return null;
    }

    private static long last(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select coalesce(max(id), 0) from outbox");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
