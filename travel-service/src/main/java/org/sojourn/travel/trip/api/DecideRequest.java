package org.sojourn.travel.trip.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A decision; its reasons are for the traveller to read. */
public record DecideRequest(
        @NotNull Choice outcome, @NotBlank @Size(max = 4000) String reasons) {

    /** What an approver may say. */
    public enum Choice {
        APPROVED,
        DECLINED
    }
}
