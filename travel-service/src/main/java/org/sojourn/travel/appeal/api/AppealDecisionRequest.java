package org.sojourn.travel.appeal.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.appeal.AppealVerdict;

/** What a reviewer says of the decision; an exception is needed where policy prohibits the trip. */
public record AppealDecisionRequest(
        @NotNull Choice outcome,
        @NotBlank @Size(max = 4000) String reasons,
        @Nullable @Size(max = 4000) String restrictedReasons,
        @Nullable Boolean exception) {

    /** Said of the decision. */
    public enum Choice {
        UPHELD,
        OVERTURNED
    }

    AppealVerdict verdict() {
        return new AppealVerdict(
                outcome == Choice.OVERTURNED,
                reasons,
                restrictedReasons == null || restrictedReasons.isBlank() ? null : restrictedReasons,
                Boolean.TRUE.equals(exception));
    }

    /** Restricted reasons stand in no log. */
    @Override
    public String toString() {
        return "AppealDecisionRequest[%s]".formatted(outcome);
    }
}
