package org.sojourn.advisory.erasurefeed;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sojourn.platform.inbox.Deliveries;

/** Hands each message about an erasure to the inbox. */
@ApplicationScoped
class ErasureConsumer {

    private final Deliveries deliveries;
    private final ErasureEventHandler handler;

    ErasureConsumer(Deliveries deliveries, ErasureEventHandler handler) {
        this.deliveries = deliveries;
        this.handler = handler;
    }

    @Incoming("erasure")
    @Blocking
    void on(ConsumerRecord<String, byte[]> message) {
        deliveries.apply(message, handler);
    }
}
