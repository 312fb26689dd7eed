package org.sojourn.bench;

import java.time.Duration;

/** How long is measured: so many rounds of so long, after each contender was warmed up, piece by piece, until it became no faster. */
record Protocol(int rounds, Duration round, Duration piece, int pieces) {

    /** At least seven rounds, for the median to stand against a noisy neighbour; on two cores that are busy the JVM's compiler takes minutes. */
    static final Protocol WHOLE = new Protocol(7, Duration.ofSeconds(6), Duration.ofSeconds(20), 15);

    /** Where the machine can be had for some minutes only. */
    static final Protocol QUICK = new Protocol(7, Duration.ofSeconds(3), Duration.ofSeconds(10), 12);

    /** To see whether a row works at all; its figures mean little. */
    static final Protocol TRIAL = new Protocol(3, Duration.ofSeconds(2), Duration.ofSeconds(5), 1);

    String told() {
        return "%d rounds of %d s, warmed up by %d s until it was no faster, %d times at most"
                .formatted(rounds, round.toSeconds(), piece.toSeconds(), pieces);
    }
}
