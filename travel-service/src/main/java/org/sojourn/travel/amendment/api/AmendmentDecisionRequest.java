package org.sojourn.travel.amendment.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The decision on an amendment; its reasons are for the traveller to read. */
public record AmendmentDecisionRequest(
        @NotNull Choice outcome, @NotBlank @Size(max = 4000) String reasons) {

    /** What an approver may say. */
    public enum Choice {
        APPROVED,
        DECLINED
    }
}
