package org.sojourn.platform.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message that was set aside, and why. */
public record DeadLetter(
        long id,
        String topic,
        int partition,
        long position,
        @Nullable String key,
        String error,
        Instant at,
        @Nullable Instant replayedAt) {}
