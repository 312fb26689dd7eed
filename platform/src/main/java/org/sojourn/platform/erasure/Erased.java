package org.sojourn.platform.erasure;

import java.time.Instant;
import java.util.UUID;

/** Who was erased, by an id that says nothing, and when; a line of the ledger. */
public record Erased(UUID person, Instant erasedAt) {}
