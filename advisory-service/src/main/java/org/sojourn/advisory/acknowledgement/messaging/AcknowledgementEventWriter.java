package org.sojourn.advisory.acknowledgement.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.sojourn.advisory.acknowledgement.Acknowledgement;
import org.sojourn.platform.outbox.Outbox;
import org.sojourn.platform.outbox.OutboxEvent;

/** Puts acknowledgements that were given into the outbox. */
@ApplicationScoped
public class AcknowledgementEventWriter {

    private static final String TOPIC = "sojourn.advisory.acknowledgement";
    private static final String TYPE = "org.sojourn.advisory.acknowledgement.given.v1";

    private final Outbox outbox;

    AcknowledgementEventWriter(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * The aggregate version is the number of the edition that asks: people acknowledge it at once and in no order, so their facts
     * are of one version, and those of the next edition of a higher one.
     */
    public void given(Acknowledgement given) {
        String advisory = given.advisoryId().toString();
        outbox.append(new OutboxEvent(
                TOPIC,
                advisory,
                TYPE,
                advisory,
                given.number(),
                Objects.requireNonNull(given.acknowledgedAt()),
                AcknowledgementGiven.of(given)));
    }
}
