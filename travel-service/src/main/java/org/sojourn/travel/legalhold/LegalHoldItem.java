package org.sojourn.travel.legalhold;

import java.time.Instant;
import java.util.UUID;

/** A hold in a list: dates and state, and nothing that says on whom. */
public record LegalHoldItem(UUID id, LegalHoldState state, Instant setAt) {}
