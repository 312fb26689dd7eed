package org.sojourn.travel.advisoryfeed;

import java.time.Instant;
import java.util.UUID;

/** What this service reads of `edition.superseded`, `withdrawn` and `expired`; its own copy. */
record EndedEdition(UUID advisoryId, int number, Instant at) {}
