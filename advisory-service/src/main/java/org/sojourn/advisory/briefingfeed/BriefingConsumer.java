package org.sojourn.advisory.briefingfeed;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sojourn.platform.inbox.Deliveries;

/** Hands each message about a briefing to the inbox. */
@ApplicationScoped
class BriefingConsumer {

    private final Deliveries deliveries;
    private final BriefingEventHandler handler;

    BriefingConsumer(Deliveries deliveries, BriefingEventHandler handler) {
        this.deliveries = deliveries;
        this.handler = handler;
    }

    @Incoming("briefing")
    @Blocking
    void on(ConsumerRecord<String, byte[]> message) {
        deliveries.apply(message, handler);
    }
}
