package org.sojourn.travel.casefeed.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sojourn.platform.inbox.Deliveries;
import org.sojourn.travel.casefeed.CaseEventHandler;

/** Hands case events to the inbox. */
@ApplicationScoped
class CaseConsumer {

    private final Deliveries deliveries;
    private final CaseEventHandler handler;

    CaseConsumer(Deliveries deliveries, CaseEventHandler handler) {
        this.deliveries = deliveries;
        this.handler = handler;
    }

    @Incoming("debriefcase")
    @Blocking
    void consume(ConsumerRecord<String, byte[]> message) {
        deliveries.apply(message, handler);
    }
}
