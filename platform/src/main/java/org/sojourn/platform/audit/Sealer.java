package org.sojourn.platform.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;
import org.sojourn.platform.log.LogPosition;
import org.sojourn.platform.log.LogReader;
import org.sojourn.platform.log.SoleWorker;

/** Links entries into the chain as they are committed, and anchors its head every minute and at the end. */
final class Sealer implements SoleWorker.Task {

    static final LogPosition POSITION = new LogPosition("sealer");
    private static final Logger LOG = Logger.getLogger(Sealer.class);
    private static final int BATCH = 500;

    private final Callable<Anchor> anchors;
    private final Duration interval;

    Sealer(Callable<Anchor> anchors, Duration interval) {
        this.anchors = anchors;
        this.interval = interval;
    }

    /** Row-level security shows the entries to the system only; the session lock takes the setting back. */
    @Override
    public SoleWorker.Tenure begin(Connection connection) throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select set_config('sojourn.system', 'on', false)");
        }
        var reader = new LogReader<>(AuditEntry.TABLE, POSITION.load(connection), BATCH);
        return new Tenure(connection, reader, anchors.call(), interval, ChainHead.load(connection));
    }

    private static final class Tenure implements SoleWorker.Tenure {

        private final Connection connection;
        private final LogReader<AuditEntry> reader;
        private final Anchor anchor;
        private final Duration interval;
        private ChainHead head;
        private long anchored;

        Tenure(Connection connection, LogReader<AuditEntry> reader, Anchor anchor, Duration interval, ChainHead head) {
            this.connection = connection;
            this.reader = reader;
            this.anchor = anchor;
            this.interval = interval;
            this.head = head;
            this.anchored = System.nanoTime() - interval.toNanos();
        }

        @Override
        public boolean work() throws Exception {
            long before = reader.low();
            List<AuditEntry> entries = reader.read(connection);
            seal(entries);
            if (reader.low() > before) {
                POSITION.store(connection, reader.low());
            }
            if (System.nanoTime() - anchored >= interval.toNanos()) {
                anchor.keep(head);
                anchored = System.nanoTime();
            }
            return entries.size() == BATCH;
        }

        private void seal(List<AuditEntry> entries) throws SQLException {
            List<AuditEntry> fresh = entries.isEmpty() ? entries : Seals.missing(connection, entries);
            if (!fresh.isEmpty()) {
                head = Seals.append(connection, head, fresh);
            }
        }

        @Override
        public void close() {
            try (anchor) {
                anchor.keep(head);
            } catch (Exception fault) {
                LOG.warn("the last checkpoint could not be kept", fault);
            }
        }
    }
}
