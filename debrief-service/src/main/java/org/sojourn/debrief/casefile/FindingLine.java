package org.sojourn.debrief.casefile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A finding, opened for a reader. */
public record FindingLine(
        UUID id,
        UUID author,
        FindingType type,
        Severity severity,
        Confidence confidence,
        String text,
        @Nullable UUID corrects,
        Instant recordedAt) {}
