package org.sojourn.bench;

import java.time.Duration;

/** Ours, or an opponent: works as fast as it can for so long. */
@FunctionalInterface
interface Contender {

    Sample work(Duration time);
}
