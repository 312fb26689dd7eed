package org.sojourn.travel.briefing.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.sojourn.platform.outbox.Outbox;
import org.sojourn.platform.outbox.OutboxEvent;
import org.sojourn.travel.briefing.BriefingPack;
import org.sojourn.travel.briefing.messaging.BriefingPayload.PayloadEdition;
import org.sojourn.travel.trip.Trip;

/** Writes the facts of briefings to the outbox; each briefing makes one. */
@ApplicationScoped
public class BriefingEventWriter {

    private static final String TOPIC = "sojourn.travel.briefing";
    private static final String ACKNOWLEDGED = "org.sojourn.travel.briefing.acknowledged.v1";

    private final Outbox outbox;

    BriefingEventWriter(Outbox outbox) {
        this.outbox = outbox;
    }

    public void acknowledged(Trip trip, UUID briefing, BriefingPack pack, String evidence, Instant at) {
        BriefingPayload payload = new BriefingPayload(
                briefing,
                trip.id(),
                trip.travellerId(),
                trip.unitPath(),
                pack.editions().stream()
                        .map(edition -> new PayloadEdition(edition.advisoryId(), edition.number()))
                        .toList(),
                at,
                evidence);
        outbox.append(new OutboxEvent(
                TOPIC, trip.travellerId().toString(), ACKNOWLEDGED, briefing.toString(), 1, at, payload));
    }
}
