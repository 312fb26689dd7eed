package org.sojourn.bench;

/** Measures the machine itself once a round, so that a round with a noisy neighbour shows. */
@FunctionalInterface
interface Control {

    double speed();
}
