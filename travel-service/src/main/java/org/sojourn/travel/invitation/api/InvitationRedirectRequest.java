package org.sojourn.travel.invitation.api;

import jakarta.validation.constraints.NotNull;
import org.sojourn.travel.invitation.Redirection;
import org.sojourn.travel.trip.ReasonCode;

/** How an invitation is answered without going there, and why. */
public record InvitationRedirectRequest(
        @NotNull Redirection redirection, @NotNull ReasonCode reasonCode) {}
