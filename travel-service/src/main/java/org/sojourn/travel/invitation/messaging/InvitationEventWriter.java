package org.sojourn.travel.invitation.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import org.sojourn.platform.outbox.Outbox;
import org.sojourn.platform.outbox.OutboxEvent;
import org.sojourn.travel.invitation.InvitationEvent;
import org.sojourn.travel.invitation.InvitationSnapshot;

/** Writes the facts of invitations to the outbox: wire name, key, order, payload. */
@ApplicationScoped
public class InvitationEventWriter {

    private static final String TOPIC = "sojourn.travel.invitation";

    private final Outbox outbox;

    InvitationEventWriter(Outbox outbox) {
        this.outbox = outbox;
    }

    public void write(InvitationSnapshot invitation, InvitationEvent event, long fact, Instant at) {
        outbox.append(new OutboxEvent(
                TOPIC,
                invitation.travellerId().toString(),
                "org.sojourn.travel.invitation." + wireName(event) + ".v1",
                invitation.invitationId().toString(),
                fact,
                at,
                payload(invitation, event)));
    }

    static String wireName(InvitationEvent event) {
        return event.name().toLowerCase(Locale.ROOT);
    }

    static InvitationPayload payload(InvitationSnapshot invitation, InvitationEvent event) {
        boolean answered = event == InvitationEvent.ANSWERED;
        return new InvitationPayload(
                invitation.invitationId(),
                invitation.reference(),
                invitation.travellerId(),
                invitation.unitPath(),
                invitation.country(),
                invitation.startsOn(),
                invitation.endsOn(),
                invitation.state(),
                answered ? invitation.state() : null,
                answered ? invitation.reasonCode() : null,
                answered ? invitation.guidance() : null,
                answered ? invitation.tripId() : null);
    }
}
