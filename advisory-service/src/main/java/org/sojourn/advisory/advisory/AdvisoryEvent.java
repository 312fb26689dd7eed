package org.sojourn.advisory.advisory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happened to an edition that others rely on; `fact` counts the facts of one advisory without a gap. */
public sealed interface AdvisoryEvent {

    UUID advisoryId();

    int number();

    long fact();

    Instant at();

    /** The edition is in force; its text is in `content`, its groups are expanded in `areas`. */
    record Published(
            UUID advisoryId,
            int number,
            long fact,
            Instant at,
            String reference,
            EditionContent content,
            List<PublishedArea> areas)
            implements AdvisoryEvent {}

    /** A newer edition took its place. */
    record Superseded(UUID advisoryId, int number, long fact, Instant at) implements AdvisoryEvent {}

    /** A publisher took it back. */
    record Withdrawn(UUID advisoryId, int number, long fact, Instant at, String reason) implements AdvisoryEvent {}

    /** Its time ran out. */
    record Expired(UUID advisoryId, int number, long fact, Instant at) implements AdvisoryEvent {}
}
