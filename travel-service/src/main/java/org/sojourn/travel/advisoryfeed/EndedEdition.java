package org.sojourn.travel.advisoryfeed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of `edition.superseded`, `withdrawn` and `expired`; its own copy. */
record EndedEdition(
        UUID advisoryId, int number, Instant at, @Nullable String reason) {}
