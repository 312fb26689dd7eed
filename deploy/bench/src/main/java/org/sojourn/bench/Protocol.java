package org.sojourn.bench;

import java.time.Duration;

/** How long is measured: so many rounds of so long, after each contender was warmed up. */
record Protocol(int rounds, Duration round, Duration warmUp) {

    /** At least seven rounds, for the median to stand against a noisy neighbour. */
    static final Protocol WHOLE = new Protocol(7, Duration.ofSeconds(6), Duration.ofSeconds(20));

    /** To see whether a row works at all; its figures mean little. */
    static final Protocol TRIAL = new Protocol(3, Duration.ofSeconds(2), Duration.ofSeconds(5));
}
