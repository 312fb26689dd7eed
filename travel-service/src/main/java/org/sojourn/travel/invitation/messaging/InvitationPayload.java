package org.sojourn.travel.invitation.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.assessment.Assessment.EditionRef;
import org.sojourn.travel.invitation.InvitationState;
import org.sojourn.travel.trip.ReasonCode;

/** A fact of an invitation as JSON; which fields a fact has stands in its schema. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InvitationPayload(
        UUID invitationId,
        String reference,
        UUID travellerId,
        String unitPath,
        String country,
        LocalDate startsOn,
        LocalDate endsOn,
        InvitationState state,
        @Nullable InvitationState answer,
        @Nullable ReasonCode reasonCode,
        @Nullable EditionRef guidance,
        @Nullable UUID tripId) {}
