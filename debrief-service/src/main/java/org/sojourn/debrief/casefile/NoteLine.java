package org.sojourn.debrief.casefile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A note, opened for a reader. */
public record NoteLine(
        UUID id, UUID author, String text, @Nullable UUID corrects, Instant writtenAt) {}
