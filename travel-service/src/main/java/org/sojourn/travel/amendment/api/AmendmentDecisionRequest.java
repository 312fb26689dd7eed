package org.sojourn.travel.amendment.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.decision.Verdict;

/** The decision on an amendment; its reasons are for the traveller to read, the restricted ones are not. */
public record AmendmentDecisionRequest(
        @NotNull Choice outcome,
        @NotBlank @Size(max = 4000) String reasons,
        @Nullable @Size(max = 4000) String restrictedReasons) {

    /** What an approver may say. */
    public enum Choice {
        APPROVED,
        DECLINED
    }

    Verdict verdict() {
        return new Verdict(outcome == Choice.APPROVED, reasons, restrictedReasons, List.of());
    }

    /** Restricted reasons stand in no log. */
    @Override
    public String toString() {
        return "AmendmentDecisionRequest[%s]".formatted(outcome);
    }
}
