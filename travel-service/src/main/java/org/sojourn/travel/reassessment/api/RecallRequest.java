package org.sojourn.travel.reassessment.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The order to come home: why, and by when, for the traveller to read. */
public record RecallRequest(
        @NotBlank @Size(max = 4000) String reasons,
        @Nullable LocalDate returnBy) {}
