package org.sojourn.platform.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.sojourn.platform.log.LogPosition;
import org.sojourn.platform.log.LogReader;
import org.sojourn.platform.log.SoleWorker;

/** Sends the outbox: stops at the first fault, and begins again from the stored mark. Holds no transaction while it sends. */
final class Relay implements SoleWorker.Task {

    static final LogPosition POSITION = new LogPosition("relay");
    private static final int BATCH = 500;

    private final Supplier<Sender> senders;

    Relay(Supplier<Sender> senders) {
        this.senders = senders;
    }

    @Override
    public SoleWorker.Tenure begin(Connection connection) throws SQLException {
        var reader = new LogReader<>(OutboxRow.TABLE, POSITION.load(connection), BATCH);
        return new Tenure(connection, reader, senders.get());
    }

    private record Tenure(Connection connection, LogReader<OutboxRow> reader, Sender sender)
            implements SoleWorker.Tenure {

        @Override
        public boolean work() throws Exception {
            long before = reader.low();
            List<OutboxRow> rows = reader.read(connection);
            sender.send(rows);
            if (reader.low() > before) {
                POSITION.store(connection, reader.low());
            }
            return rows.size() == BATCH;
        }

        @Override
        public void close() {
            sender.close();
        }
    }
}
