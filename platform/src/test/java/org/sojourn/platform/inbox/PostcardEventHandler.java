package org.sojourn.platform.inbox;

import io.opentelemetry.api.trace.Span;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.test.Db;

/** A consumer under test: keeps postcards, and fails as they tell it to. */
@ApplicationScoped
class PostcardEventHandler implements EventHandler {

    /** How often handling fails, and how; what is not told is not known to the sender. */
    record Postcard(String text, @Nullable String failure, int failures) {}

    static final String TOPIC = "sojourn.travel.incident";

    private final Deliveries deliveries;
    private final DataSource database;
    private final Map<UUID, AtomicInteger> attempts = new ConcurrentHashMap<>();

    PostcardEventHandler(Deliveries deliveries, DataSource database) {
        this.deliveries = deliveries;
        this.database = database;
    }

    @Incoming("postcards")
    @Blocking
    void receive(ConsumerRecord<String, byte[]> message) {
        deliveries.apply(message, this);
    }

    @Override
    public boolean handles(String topic) {
        return topic.equals(TOPIC);
    }

    @Override
    public void handle(Event event) {
        Postcard postcard = event.data(Postcard.class);
        boolean failing =
                attempts.computeIfAbsent(event.id(), id -> new AtomicInteger()).incrementAndGet()
                        <= postcard.failures();
        try (Connection connection = database.getConnection()) {
            insert(connection, "insert into half_written values (?)", event.id());
            if (failing) {
                fail(connection, postcard.failure());
            }
            insert(
                    connection,
                    "insert into postcard values (?, ?, ?, ?, ?)",
                    event.id(),
                    event.subject(),
                    event.aggregateVersion(),
                    postcard.text(),
                    Span.current().getSpanContext().getTraceId());
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    int attempts(UUID event) {
        return attempts.getOrDefault(event, new AtomicInteger()).get();
    }

    /** From now on the operator has fixed what was wrong. */
    void mend(UUID event) {
        attempts.put(event, new AtomicInteger(1000));
    }

    private static void fail(Connection connection, @Nullable String failure) throws SQLException {
        switch (failure == null ? "" : failure) {
            case "at-once" -> throw new IllegalArgumentException("as told");
            case "connection" -> execute(connection, "select pg_terminate_backend(pg_backend_pid())");
            case "commit" -> Db.execute("select pg_terminate_backend(?)", backend(connection));
            case "deadlock" -> execute(connection, "do $$ begin raise exception sqlstate '40P01'; end $$");
            case "constraint" -> execute(connection, "insert into postcard values (null, '', 1, '', null)");
            default -> throw new IllegalStateException("unknown failure " + failure);
        }
    }

    private static int backend(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select pg_backend_pid()");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private static void insert(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
