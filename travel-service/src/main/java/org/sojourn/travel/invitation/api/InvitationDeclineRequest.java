package org.sojourn.travel.invitation.api;

import jakarta.validation.constraints.NotNull;
import org.sojourn.travel.trip.ReasonCode;

/** Why an invitation is declined. */
public record InvitationDeclineRequest(@NotNull ReasonCode reasonCode) {}
