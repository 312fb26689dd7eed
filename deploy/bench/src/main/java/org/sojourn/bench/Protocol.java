package org.sojourn.bench;

import java.time.Duration;

/** How long is measured: so many rounds of so long, after each contender was warmed up. */
record Protocol(int rounds, Duration round, Duration warmUp) {

    /** At least seven rounds, for the median to stand against a noisy neighbour; on two cores that are busy the JVM's compiler takes a minute. */
    static final Protocol WHOLE = new Protocol(7, Duration.ofSeconds(6), Duration.ofSeconds(60));

    /** Where the machine can be had for some minutes only. */
    static final Protocol QUICK = new Protocol(7, Duration.ofSeconds(3), Duration.ofSeconds(40));

    /** To see whether a row works at all; its figures mean little. */
    static final Protocol TRIAL = new Protocol(3, Duration.ofSeconds(2), Duration.ofSeconds(5));

    String told() {
        return "%d rounds of %d s after %d s".formatted(rounds, round.toSeconds(), warmUp.toSeconds());
    }
}
