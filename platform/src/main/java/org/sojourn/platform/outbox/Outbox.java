package org.sojourn.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.id.Ids;

/** Publishes facts: each is stored in the transaction it tells of, and sent after its commit at least once. */
@ApplicationScoped
public class Outbox {

    private final DataSource database;
    private final ObjectMapper json;
    private final TransactionSynchronizationRegistry transaction;
    private final OutboxRelay relay;

    Outbox(DataSource database, ObjectMapper json, TransactionSynchronizationRegistry transaction, OutboxRelay relay) {
        this.database = database;
        this.json = json;
        this.transaction = transaction;
        this.relay = relay;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public UUID append(OutboxEvent event) {
        return append(List.of(event)).getFirst();
    }

    /** In their order, in one round trip; answers their ids. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> append(List<OutboxEvent> events) {
        List<UUID> ids = new ArrayList<>(events.size());
        try (Connection connection = database.getConnection();
                OutboxRow.Appending appending = new OutboxRow.Appending(connection)) {
            for (OutboxEvent event : events) {
                UUID id = Ids.next();
                ids.add(id);
                appending.add(id, event, traceparent(event), json.writeValueAsString(event.data()));
            }
            appending.execute();
        } catch (SQLException | JsonProcessingException fault) {
            throw new IllegalStateException(
                    "the events could not be stored: " + events.getFirst().type(), fault);
        }
        wakeRelayAfterCommit();
        return ids;
    }

    private static @Nullable String traceparent(OutboxEvent event) {
        Map<String, String> trace = new HashMap<>();
        W3CTraceContextPropagator.getInstance()
                .inject(event.trace(), trace, (map, name, value) -> trace.put(name, value));
        return trace.get("traceparent");
    }

    private void wakeRelayAfterCommit() {
        if (transaction.getResource(Outbox.class) == null) {
            transaction.putResource(Outbox.class, this);
            transaction.registerInterposedSynchronization(new AfterCommit(relay));
        }
    }

    private record AfterCommit(OutboxRelay relay) implements Synchronization {

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }
}
