package org.sojourn.debrief.tripfeed;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sojourn.platform.inbox.Deliveries;

/** Hands each message about a trip to the inbox. */
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
    void on(ConsumerRecord<String, byte[]> message) {
        deliveries.apply(message, handler);
    }
}
