package org.sojourn.advisory.advisory;

import java.io.Serializable;
import java.util.UUID;

/** An edition's identity: its advisory, and its number there. */
public record EditionId(UUID advisoryId, int number) implements Serializable {}
