package org.sojourn.debrief.incidentfeed;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sojourn.platform.inbox.Deliveries;

/** Hands each message about an incident to the inbox. */
@ApplicationScoped
class IncidentConsumer {

    private final Deliveries deliveries;
    private final IncidentEventHandler handler;

    IncidentConsumer(Deliveries deliveries, IncidentEventHandler handler) {
        this.deliveries = deliveries;
        this.handler = handler;
    }

    @Incoming("incident")
    @Blocking
    void on(ConsumerRecord<String, byte[]> message) {
        deliveries.apply(message, handler);
    }
}
