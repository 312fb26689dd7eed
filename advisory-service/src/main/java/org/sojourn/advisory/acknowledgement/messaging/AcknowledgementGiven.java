package org.sojourn.advisory.acknowledgement.messaging;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.sojourn.advisory.acknowledgement.Acknowledgement;
import org.sojourn.advisory.acknowledgement.Via;

/** Version 1 of `acknowledgement.given`: `number` is the edition that was read, `requiredBy` the major one that asked for it. */
record AcknowledgementGiven(
        UUID advisoryId,
        String advisoryReference,
        int number,
        int requiredBy,
        UUID personId,
        Instant acknowledgedAt,
        Via via) {

    static AcknowledgementGiven of(Acknowledgement given) {
        return new AcknowledgementGiven(
                given.advisoryId(),
                given.reference(),
                Objects.requireNonNull(given.readNumber()),
                given.number(),
                given.personId(),
                Objects.requireNonNull(given.acknowledgedAt()),
                Objects.requireNonNull(given.via()));
    }
}
