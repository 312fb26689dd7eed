package org.sojourn.travel.erasure.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.sojourn.platform.outbox.Outbox;
import org.sojourn.platform.outbox.OutboxEvent;

/** Tells the other services whom to erase. The key is not the person, whose own events are gone and no longer taken in. */
@ApplicationScoped
public class ErasureEventWriter {

    static final String TYPE = "org.sojourn.travel.erasure.confirmed.v1";
    private static final String TOPIC = "sojourn.travel.erasure";

    private final Outbox outbox;

    ErasureEventWriter(Outbox outbox) {
        this.outbox = outbox;
    }

    public void confirmed(UUID erasure, UUID person, Instant at) {
        outbox.append(new OutboxEvent(
                TOPIC, erasure.toString(), TYPE, erasure.toString(), 1, at, new ErasurePayload(erasure, person, at)));
    }
}
