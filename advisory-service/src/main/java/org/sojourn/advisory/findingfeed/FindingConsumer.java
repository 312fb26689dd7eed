package org.sojourn.advisory.findingfeed;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sojourn.platform.inbox.Deliveries;

/** Hands each message about a finding to the inbox. */
@ApplicationScoped
class FindingConsumer {

    private final Deliveries deliveries;
    private final FindingEventHandler handler;

    FindingConsumer(Deliveries deliveries, FindingEventHandler handler) {
        this.deliveries = deliveries;
        this.handler = handler;
    }

    @Incoming("finding")
    @Blocking
    void on(ConsumerRecord<String, byte[]> message) {
        deliveries.apply(message, handler);
    }
}
