package org.sojourn.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.sojourn.platform.inbox.Inbox.Arrival;

/** What was set aside: an operator lists it, and replays it once its cause is gone. */
@ApplicationScoped
public class DeadLetters {

    /** What came of a replay; NOTHING if the letter does not exist or was replayed before. */
    public enum Replay {
        APPLIED,
        KNOWN_ALREADY,
        OLDER_THAN_KNOWN,
        NOTHING
    }

    private final DataSource database;
    private final Deliveries deliveries;
    private final Instance<EventHandler> handlers;
    private final TransactionSynchronizationRegistry transaction;

    DeadLetters(
            DataSource database,
            Deliveries deliveries,
            @Any Instance<EventHandler> handlers,
            TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.deliveries = deliveries;
        this.transaction = transaction;
        this.handlers = handlers;
    }

    /** Those not replayed yet, oldest first. */
    @Transactional
    public List<DeadLetter> open(int limit) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return DeadLetterTable.open(connection, limit);
        }
    }

    /** `late` applies it even if something newer of the same aggregate was applied since. */
    @Transactional(rollbackOn = Exception.class)
    @ActivateRequestContext
    public Replay replay(long id, boolean late) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Optional<ConsumerRecord<String, byte[]>> letter = DeadLetterTable.take(connection, id);
            if (letter.isEmpty()) {
                return Replay.NOTHING;
            }
            Arrival arrival = deliver(letter.get(), late);
            DeadLetterTable.replayed(connection, id);
            return switch (arrival) {
                case NEW -> Replay.APPLIED;
                case DUPLICATE -> Replay.KNOWN_ALREADY;
                case STALE -> leaveAsItWas();
            };
        }
    }

    private Replay leaveAsItWas() {
        transaction.setRollbackOnly();
        return Replay.OLDER_THAN_KNOWN;
    }

    private Arrival deliver(ConsumerRecord<String, byte[]> message, boolean late) throws SQLException {
        EventHandler handler = handlers.stream()
                .filter(candidate -> candidate.handles(message.topic()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing here handles " + message.topic()));
        return deliveries.deliver(message.topic(), Messages.event(message), handler, late);
    }
}
