package org.sojourn.debrief.erasurefeed;

import java.time.Instant;
import java.util.UUID;

/** What this service reads of `erasure.confirmed`. */
record ConfirmedErasure(UUID personId, Instant erasedAt) {}
