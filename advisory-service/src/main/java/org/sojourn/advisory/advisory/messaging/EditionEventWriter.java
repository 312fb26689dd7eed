package org.sojourn.advisory.advisory.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.sojourn.advisory.advisory.AdvisoryEvent;
import org.sojourn.platform.outbox.Outbox;
import org.sojourn.platform.outbox.OutboxEvent;

/** Puts the facts of editions into the outbox under their names on the wire. */
@ApplicationScoped
public class EditionEventWriter {

    private static final String TOPIC = "sojourn.advisory.edition";

    private final Outbox outbox;

    EditionEventWriter(Outbox outbox) {
        this.outbox = outbox;
    }

    public void write(AdvisoryEvent event) {
        switch (event) {
            case AdvisoryEvent.Published published -> append(event, "published", EditionPublished.of(published));
            case AdvisoryEvent.Superseded superseded -> append(event, "superseded", EditionEnded.of(superseded));
            case AdvisoryEvent.Withdrawn withdrawn -> append(event, "withdrawn", EditionEnded.of(withdrawn));
            case AdvisoryEvent.Expired expired -> append(event, "expired", EditionEnded.of(expired));
        }
    }

    private void append(AdvisoryEvent event, String fact, Object data) {
        String advisory = event.advisoryId().toString();
        String type = "org.sojourn.advisory.edition.%s.v1".formatted(fact);
        outbox.append(new OutboxEvent(TOPIC, advisory, type, advisory, event.fact(), event.at(), data));
    }
}
