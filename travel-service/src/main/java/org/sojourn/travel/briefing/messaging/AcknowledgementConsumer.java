package org.sojourn.travel.briefing.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sojourn.platform.inbox.Deliveries;
import org.sojourn.travel.briefing.AcknowledgementEventHandler;

/** Hands acknowledgements of editions to the inbox. */
@ApplicationScoped
class AcknowledgementConsumer {

    private final Deliveries deliveries;
    private final AcknowledgementEventHandler handler;

    AcknowledgementConsumer(Deliveries deliveries, AcknowledgementEventHandler handler) {
        this.deliveries = deliveries;
        this.handler = handler;
    }

    @Incoming("acknowledgement")
    @Blocking
    void consume(ConsumerRecord<String, byte[]> message) {
        deliveries.apply(message, handler);
    }
}
