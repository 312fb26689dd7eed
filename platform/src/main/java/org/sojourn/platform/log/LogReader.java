package org.sojourn.platform.log;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads an append-only table in id order and remembers the ids that were missing below the highest it saw, until nobody can
 * commit them any more: until every transaction that ran when a mark was set has ended, and one more read came after that.
 */
public final class LogReader<R extends LogRow> {

    private record Mark(long xid, long top) {}

    private final LogTable<R> table;
    private final int limit;
    private final TreeSet<Long> missing = new TreeSet<>();
    private long low;
    private long top;
    private @Nullable Mark mark;
    private boolean ended;

    /** Begins after `low`, so that a restart repeats what lies above it. */
    public LogReader(LogTable<R> table, long low, int limit) {
        this.table = table;
        this.limit = limit;
        this.low = low;
        this.top = low;
    }

    /** What was not read before. The connection commits each statement by itself. */
    public List<R> read(Connection connection) throws SQLException {
        List<R> rows = table.read(connection, top, missing, limit);
        rows.forEach(row -> note(row.id()));
        if (mark == null) {
            mark = top > low ? new Mark(ownXid(connection), top) : null;
        } else if (!ended) {
            ended = oldestRunning(connection) > mark.xid();
        } else if (reachesBeyond(rows, mark.top())) {
            settle(mark.top());
        }
        return rows;
    }

    /** Everything up to here was returned by some read, or will never be there. */
    public long low() {
        return low;
    }

    private void note(long id) {
        if (id > top) {
            LongStream.range(top + 1, id).forEach(missing::add);
            top = id;
        } else {
            missing.remove(id);
        }
    }

    /** A full batch may have left out rows above its last id. */
    private boolean reachesBeyond(List<R> rows, long id) {
        return rows.size() < limit || rows.getLast().id() > id;
    }

    private void settle(long id) {
        missing.headSet(id, true).clear();
        low = id;
        mark = null;
        ended = false;
    }

    /** An xid of one's own is newer than every xid drawn so far; the upper bound of a snapshot is not. */
    private static long ownXid(Connection connection) throws SQLException {
        return number(connection, "select pg_current_xact_id()::text::bigint");
    }

    private static long oldestRunning(Connection connection) throws SQLException {
        return number(connection, "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint");
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
