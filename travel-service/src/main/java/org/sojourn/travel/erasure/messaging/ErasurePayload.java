package org.sojourn.travel.erasure.messaging;

import java.time.Instant;
import java.util.UUID;

/** That a person is erased, as JSON: ids and a time. */
record ErasurePayload(UUID erasureId, UUID personId, Instant erasedAt) {}
