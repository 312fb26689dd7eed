package org.sojourn.platform.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/** Changes aggregates and tells of it, with pauses where they hurt; 4 in 10 of its transactions take their xid before they wait. */
final class TripWriter implements Callable<Void> {

    /** How two writers of one aggregate meet. */
    enum Locking {
        OPTIMISTIC,
        PESSIMISTIC
    }

    private final DataSource database;
    private final Locking locking;
    private final Random chance;
    private final long stop;

    TripWriter(DataSource database, Locking locking, long seed, long stop) {
        this.database = database;
        this.locking = locking;
        this.chance = new Random(seed);
        this.stop = stop;
    }

    @Override
    public Void call() throws Exception {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            while (System.nanoTime() < stop) {
                if (change(connection, 1 + chance.nextInt(40))) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
            }
        }
        return null;
    }

    /** False if it must be taken back. */
    private boolean change(Connection connection, int trip) throws Exception {
        if (chance.nextInt(10) < 4) {
            number(connection, "insert into before default values returning id");
        }
        pause(.3, 20);
        boolean kept = switch (locking) {
            case OPTIMISTIC -> changeOptimistically(connection, trip);
            case PESSIMISTIC -> {
                long version = number(
                        connection, "update trip set version = version + 1 where id = " + trip + " returning version");
                append(connection, trip, version);
                yield chance.nextInt(20) > 0;
            }
        };
        pause(.2, 20);
        return kept;
    }

    private boolean changeOptimistically(Connection connection, int trip) throws Exception {
        long version = number(connection, "select version from trip where id = " + trip);
        pause(.3, 10);
        append(connection, trip, version + 1);
        pause(.3, 10);
        return number(
                        connection,
                        "with changed as (update trip set version = version + 1 where id = " + trip + " and version = "
                                + version + " returning 1) select count(*) from changed")
                == 1;
    }

    private static void append(Connection connection, int trip, long version) throws SQLException {
        String id = Integer.toString(trip);
        var event = new OutboxEvent("trip", id, "trip.changed", id, version, Instant.EPOCH, Map.of());
        OutboxRow.append(connection, UUID.randomUUID(), event, null, "{}");
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private void pause(double share, int atMostMillis) throws InterruptedException {
        if (chance.nextDouble() < share) {
            Thread.sleep(chance.nextInt(atMostMillis));
        }
    }
}
