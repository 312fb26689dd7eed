package org.sojourn.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.MigratedDatabase;

class LogReaderTest {

    record Line(long id) implements LogRow {}

    private static final LogTable<Line> TABLE = new LogTable<>("line", "id", row -> new Line(row.getLong("id")));

    private static MigratedDatabase database;

    private Connection reading;
    private Connection slow;
    private Connection quick;

    @BeforeAll
    static void createDatabase() {
        database = MigratedDatabase.create();
    }

    @BeforeEach
    void connect() throws SQLException {
        database.run("create table line (xid xid8 not null default pg_current_xact_id(),"
                + " id bigint generated always as identity primary key)");
        reading = database.asSuperuser();
        slow = database.asSuperuser();
        slow.setAutoCommit(false);
        quick = database.asSuperuser();
    }

    @AfterEach
    void disconnect() throws SQLException {
        slow.close();
        quick.close();
        reading.close();
        database.run("drop table line");
    }

    @Test
    void returnsWhatCommitsBehindTheHighestItSaw() throws SQLException {
        LogReader<Line> reader = reader(0, 100);
        long late = append(slow);
        long early = append(quick);
        assertThat(ids(reader)).containsExactly(early);
        assertThat(ids(reader)).isEmpty();
        slow.commit();
        assertThat(ids(reader)).containsExactly(late);
        assertThat(ids(reader)).isEmpty();
    }

    @Test
    void keepsItsMarkBelowWhatMayStillBeCommitted() throws SQLException {
        LogReader<Line> reader = reader(0, 100);
        append(slow);
        append(quick);
        for (int i = 0; i < 5; i++) {
            ids(reader);
        }
        assertThat(reader.low()).isZero();
        slow.commit();
        assertThat(ids(reader)).hasSize(1);
        ids(reader);
        ids(reader);
        assertThat(reader.low()).isEqualTo(2);
    }

    @Test
    void givesUpWhatWasRolledBack() throws SQLException {
        LogReader<Line> reader = reader(0, 100);
        append(slow);
        long kept = append(quick);
        slow.rollback();
        for (int i = 0; i < 3; i++) {
            ids(reader);
        }
        assertThat(reader.low()).isEqualTo(kept);
    }

    @Test
    void waitsForNobodyWhoseTransactionBeganAfterItsMark() throws SQLException {
        LogReader<Line> reader = reader(0, 100);
        append(quick);
        ids(reader);
        append(slow);
        ids(reader);
        ids(reader);
        assertThat(reader.low()).isEqualTo(1);
    }

    @Test
    void repeatsAfterARestartWhatLiesAboveItsMark() throws SQLException {
        LogReader<Line> reader = reader(0, 100);
        append(quick);
        append(quick);
        assertThat(ids(reader)).containsExactly(1L, 2L);
        assertThat(ids(reader(reader.low(), 100))).containsExactly(1L, 2L);
        ids(reader);
        ids(reader);
        assertThat(ids(reader(reader.low(), 100))).isEmpty();
    }

    @Test
    void doesNotSettleAMarkByABatchThatEndsBelowIt() throws SQLException {
        LogReader<Line> reader = reader(0, 2);
        Connection[] late = {database.asSuperuser(), database.asSuperuser(), database.asSuperuser()};
        for (Connection connection : late) {
            connection.setAutoCommit(false);
            append(connection);
        }
        append(quick);
        assertThat(ids(reader)).containsExactly(4L);
        for (Connection connection : late) {
            connection.commit();
            connection.close();
        }
        assertThat(ids(reader)).containsExactly(1L, 2L);
        assertThat(reader.low()).isZero();
        assertThat(ids(reader)).containsExactly(3L);
        assertThat(reader.low()).isEqualTo(4);
    }

    @Test
    void readsALargeBacklogInOrderAndSettlesOnTheWay() throws SQLException {
        database.run("insert into line select from generate_series(1, 1000)");
        LogReader<Line> reader = reader(0, 100);
        for (long batch = 0; batch < 10; batch++) {
            assertThat(ids(reader)).hasSize(100).isSorted().startsWith(batch * 100 + 1);
        }
        assertThat(reader.low()).isPositive();
    }

    private static LogReader<Line> reader(long low, int limit) {
        return new LogReader<>(TABLE, low, limit);
    }

    private List<Long> ids(LogReader<Line> reader) throws SQLException {
        return reader.read(reading).stream().map(Line::id).toList();
    }

    private static long append(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into line default values returning id");
                ResultSet row = insert.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
