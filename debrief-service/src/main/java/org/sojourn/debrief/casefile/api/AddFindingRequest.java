package org.sojourn.debrief.casefile.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.debrief.casefile.Confidence;
import org.sojourn.debrief.casefile.FindingType;
import org.sojourn.debrief.casefile.Grade;
import org.sojourn.debrief.casefile.Severity;

/** A finding, graded, and the one whose place it takes if it does. */
record AddFindingRequest(
        @NotNull FindingType type,
        @NotNull Severity severity,
        @NotNull Confidence confidence,
        @NotBlank @Size(max = 20_000) String text,
        @Nullable UUID corrects) {

    Grade grade() {
        return new Grade(type, severity, confidence);
    }
}
