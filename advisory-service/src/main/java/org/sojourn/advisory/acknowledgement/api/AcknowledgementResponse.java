package org.sojourn.advisory.acknowledgement.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.advisory.acknowledgement.Acknowledgement;
import org.sojourn.advisory.acknowledgement.AcknowledgementStatus;
import org.sojourn.advisory.acknowledgement.NamedAcknowledgement;
import org.sojourn.advisory.acknowledgement.Via;
import org.sojourn.advisory.acknowledgement.VoidReason;

/** An acknowledgement; its person stands there where it is another's than the caller's. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AcknowledgementResponse(
        UUID id,
        UUID advisoryId,
        String reference,
        int number,
        @Nullable Who person,
        AcknowledgementStatus state,
        boolean overdue,
        Instant requiredAt,
        Instant dueAt,
        @Nullable Instant seenAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Integer readNumber,
        @Nullable Via via,
        @Nullable String evidence,
        @Nullable Instant voidedAt,
        @Nullable VoidReason voidReason) {

    static AcknowledgementResponse own(Acknowledgement own, Instant now) {
        return of(own, null, now);
    }

    static AcknowledgementResponse of(NamedAcknowledgement named, Instant now) {
        Acknowledgement acknowledgement = named.acknowledgement();
        return of(acknowledgement, new Who(acknowledgement.personId(), named.name(), acknowledgement.unitPath()), now);
    }

    private static AcknowledgementResponse of(Acknowledgement acknowledgement, @Nullable Who person, Instant now) {
        return new AcknowledgementResponse(
                acknowledgement.id(),
                acknowledgement.advisoryId(),
                acknowledgement.reference(),
                acknowledgement.number(),
                person,
                acknowledgement.status(),
                acknowledgement.overdue(now),
                acknowledgement.requiredAt(),
                acknowledgement.dueAt(),
                acknowledgement.seenAt(),
                acknowledgement.acknowledgedAt(),
                acknowledgement.readNumber(),
                acknowledgement.via(),
                acknowledgement.evidence(),
                acknowledgement.voidedAt(),
                acknowledgement.voidReason());
    }

    /** The person it is asked of, with his unit at that time. */
    record Who(UUID id, String name, String unitPath) {}
}
