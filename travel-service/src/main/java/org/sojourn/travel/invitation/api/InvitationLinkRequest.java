package org.sojourn.travel.invitation.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The trip that an invitation leads to, by id or reference. */
public record InvitationLinkRequest(
        @NotBlank @Size(max = 50) String trip) {}
