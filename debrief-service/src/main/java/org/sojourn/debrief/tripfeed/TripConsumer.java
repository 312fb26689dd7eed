package org.sojourn.debrief.tripfeed;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sojourn.platform.inbox.Deliveries;

/** Hands messages about trips to the inbox, as many as there are. */
@ApplicationScoped
class TripConsumer {

    private final Deliveries deliveries;
    private final TripEventHandler handler;

    TripConsumer(Deliveries deliveries, TripEventHandler handler) {
        this.deliveries = deliveries;
        this.handler = handler;
    }

    @Incoming("trip")
    @Blocking
    void on(ConsumerRecords<String, byte[]> messages) {
        deliveries.applyAll(messages, handler);
    }
}
