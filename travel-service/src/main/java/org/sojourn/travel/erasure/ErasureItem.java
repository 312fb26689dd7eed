package org.sojourn.travel.erasure;

import java.time.Instant;
import java.util.UUID;

/** An erasure in a list: date and state, and nothing that says whose it is. */
public record ErasureItem(UUID id, ErasureState state, Instant requestedAt) {}
