package org.sojourn.debrief.casefile.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A note, and the one it corrects if it does. */
record WriteNoteRequest(
        @NotBlank @Size(max = 20_000) String text, @Nullable UUID corrects) {}
