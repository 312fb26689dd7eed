package org.sojourn.travel.invitation;

import org.jspecify.annotations.Nullable;
import org.sojourn.travel.assessment.Assessment.EditionRef;
import org.sojourn.travel.invitation.InvitationState.Command;
import org.sojourn.travel.trip.ReasonCode;

/** What somebody answers to an invitation, why, and the edition behind it where guidance is the reason. */
record Answer(
        Command command,
        @Nullable ReasonCode reason,
        @Nullable Redirection redirection,
        @Nullable EditionRef guidance) {}
