package org.sojourn.travel.invitation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.assessment.Assessment.EditionRef;
import org.sojourn.travel.trip.ReasonCode;

/** What every fact tells about its invitation: ids, dates, country and state, and nothing about who invites. */
public record InvitationSnapshot(
        UUID invitationId,
        String reference,
        UUID travellerId,
        String unitPath,
        String country,
        LocalDate startsOn,
        LocalDate endsOn,
        InvitationState state,
        @Nullable ReasonCode reasonCode,
        @Nullable EditionRef guidance,
        @Nullable UUID tripId) {

    static InvitationSnapshot of(Invitation invitation) {
        return new InvitationSnapshot(
                invitation.id(),
                invitation.reference(),
                invitation.travellerId(),
                invitation.unitPath(),
                invitation.country(),
                invitation.visit().arrival(),
                invitation.visit().departure(),
                invitation.state(),
                invitation.reasonCode(),
                invitation.guidance(),
                invitation.tripId());
    }
}
