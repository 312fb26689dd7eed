package org.sojourn.travel.advisoryfeed.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sojourn.platform.inbox.Deliveries;
import org.sojourn.travel.advisoryfeed.EditionEventHandler;

/** Hands edition events to the inbox. */
@ApplicationScoped
class EditionConsumer {

    private final Deliveries deliveries;
    private final EditionEventHandler handler;

    EditionConsumer(Deliveries deliveries, EditionEventHandler handler) {
        this.deliveries = deliveries;
        this.handler = handler;
    }

    @Incoming("edition")
    @Blocking
    void consume(ConsumerRecord<String, byte[]> message) {
        deliveries.apply(message, handler);
    }
}
