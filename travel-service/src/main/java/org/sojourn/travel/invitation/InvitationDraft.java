package org.sojourn.travel.invitation;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** An invitation as the one who is invited records it. */
public record InvitationDraft(
        InvitationDetails details,
        String country,
        @Nullable String area,
        LocalDate startsOn,
        LocalDate endsOn,
        ZoneId zone,
        Payer payer,
        EventRole role,
        @Nullable LocalDate receivedOn) {}
