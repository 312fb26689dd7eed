package org.sojourn.platform.inbox;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.inbox.Inbox.Arrival;
import org.sojourn.platform.timer.Expiry;
import org.sojourn.platform.timer.Sweep;

/** Applies each event once: effect, inbox row and position are one transaction. What cannot be applied becomes a dead letter. */
@ApplicationScoped
public class Deliveries {

    private static final Logger LOG = Logger.getLogger(Deliveries.class);
    private static final int ATTEMPTS = 5;

    private final Attempts attempts;
    private final DataSource database;
    private final Access access;
    private final Applications applications;
    private final InboxLag lag;

    Deliveries(Attempts attempts, DataSource database, Access access, Applications applications, InboxLag lag) {
        this.attempts = attempts;
        this.database = database;
        this.access = access;
        this.applications = applications;
        this.lag = lag;
    }

    /** Long after Kafka could bring an event again; positions stay. */
    @Produces
    @Singleton
    static Sweep expiry(DataSource database) {
        return new Expiry("inbox", "received_at", Duration.ofDays(30), database);
    }

    /** Returns when the message was applied, ignored or set aside; waits for the database as long as that takes. */
    @ActivateRequestContext
    public void apply(ConsumerRecord<String, byte[]> message, EventHandler handler) {
        lag.during(List.of(message), () -> applyTraced(message, handler));
    }

    /**
     * Applies the messages of a topic in one transaction if nothing goes wrong with any of them, else one by one; returns when each
     * was applied, ignored or set aside.
     */
    @ActivateRequestContext
    public void applyAll(ConsumerRecords<String, byte[]> messages, EventHandler handler) {
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>(messages.count());
        messages.forEach(all::add);
        lag.during(all, () -> {
            if (all.size() == 1 || !appliedTogether(all, handler)) {
                all.forEach(message -> applyTraced(message, handler));
            }
        });
    }

    private boolean appliedTogether(List<ConsumerRecord<String, byte[]>> messages, EventHandler handler) {
        try {
            List<Event> events = messages.stream().map(Messages::event).toList();
            String topic = messages.getFirst().topic();
            attempts.once(() -> deliverAll(topic, events, handler));
            return true;
        } catch (Exception fault) {
            LOG.debugf(fault, "%d messages are applied one by one", messages.size());
            return false;
        }
    }

    private void deliverAll(String topic, List<Event> events, EventHandler handler) throws SQLException {
        access.system("consumer:" + topic);
        for (List<Event> round : rounds(events)) {
            Map<UUID, Arrival> arrivals = arrive(topic, round, false);
            List<Event> arrived = round.stream()
                    .filter(event -> arrivals.get(event.id()) == Arrival.NEW)
                    .toList();
            if (!arrived.isEmpty()) {
                applications.handleAll(arrived, handler);
            }
        }
    }

    /** Parts in which no key comes twice, so that what has the same key keeps its order. */
    private static Collection<List<Event>> rounds(List<Event> events) {
        Map<String, Integer> seen = new HashMap<>();
        return events.stream()
                .collect(groupingBy(event -> seen.merge(event.key(), 1, Integer::sum), TreeMap::new, toList()))
                .values();
    }

    private void applyTraced(ConsumerRecord<String, byte[]> message, EventHandler handler) {
        MessageTrace.of(message.headers())
                .wrap(() -> applyOrSetAside(message, handler))
                .run();
    }

    private void applyOrSetAside(ConsumerRecord<String, byte[]> message, EventHandler handler) {
        Exception fault = attempt(message, handler);
        if (fault != null) {
            LOG.errorf(fault, "set aside: %s-%d@%d", message.topic(), message.partition(), message.offset());
            attempts.untilDone(() -> setAside(message, fault), Integer.MAX_VALUE);
        }
    }

    private @Nullable Exception attempt(ConsumerRecord<String, byte[]> message, EventHandler handler) {
        try {
            Event event = Messages.event(message);
            return attempts.untilDone(() -> deliver(message.topic(), event, handler, false), ATTEMPTS);
        } catch (UnreadableMessage fault) {
            return fault;
        }
    }

    Arrival deliver(String topic, Event event, EventHandler handler, boolean late) throws SQLException {
        access.system("consumer:" + topic);
        Arrival arrival = requireNonNull(arrive(topic, List.of(event), late).get(event.id()));
        if (arrival == Arrival.NEW) {
            applications.handle(event, handler);
        }
        return arrival;
    }

    private Map<UUID, Arrival> arrive(String topic, List<Event> events, boolean late) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Inbox.arrive(connection, topic, events, late);
        }
    }

    private void setAside(ConsumerRecord<String, byte[]> message, Exception fault) throws SQLException {
        try (Connection connection = database.getConnection()) {
            DeadLetterTable.insert(connection, message, fault.getClass().getName());
        }
    }
}
