package org.sojourn.travel.incident.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import org.sojourn.platform.outbox.Outbox;
import org.sojourn.platform.outbox.OutboxEvent;
import org.sojourn.travel.incident.Incident;
import org.sojourn.travel.incident.IncidentFact;

/** Writes the facts of incidents to the outbox: wire name, key, order, payload. */
@ApplicationScoped
public class IncidentEventWriter {

    private static final String TOPIC = "sojourn.travel.incident";

    private final Outbox outbox;

    IncidentEventWriter(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Facts of one incident keep their order. */
    public void write(Incident incident, IncidentFact fact, long number, Instant at) {
        outbox.append(new OutboxEvent(
                TOPIC,
                incident.travellerId().toString(),
                "org.sojourn.travel.incident." + fact.name().toLowerCase(Locale.ROOT) + ".v1",
                incident.id().toString(),
                number,
                at,
                payload(incident)));
    }

    static IncidentPayload payload(Incident incident) {
        return new IncidentPayload(
                incident.id(),
                incident.reference(),
                incident.tripId(),
                incident.tripReference(),
                incident.travellerId(),
                incident.unitPath(),
                incident.type(),
                incident.country(),
                incident.restricted(),
                incident.raisedAt(),
                incident.confirmedAt(),
                incident.closedAt(),
                incident.outcome());
    }
}
