package org.sojourn.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
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

    /** The trace of the caller goes with the event. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID append(OutboxEvent event) {
        UUID id = Ids.next();
        Map<String, String> trace = new HashMap<>();
        W3CTraceContextPropagator.getInstance()
                .inject(Context.current(), trace, (map, name, value) -> trace.put(name, value));
        try (Connection connection = database.getConnection()) {
            OutboxRow.append(connection, id, event, trace.get("traceparent"), json.writeValueAsString(event.data()));
        } catch (SQLException | JsonProcessingException fault) {
            throw new IllegalStateException("the event could not be stored: " + event.type(), fault);
        }
        wakeRelayAfterCommit();
        return id;
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
