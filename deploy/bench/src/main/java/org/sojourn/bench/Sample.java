package org.sojourn.bench;

import java.util.List;

/**
 * What one contender did in one round.
 *
 * @param done what it finished
 * @param cpuMicros processor time that its servers took, or 0 where that is not asked
 * @param late 99th percentile of what single pieces took, in seconds, or 0 where that is not asked
 */
record Sample(long done, double seconds, double cpuMicros, double late, List<String> faults) {

    Sample(long done, double seconds, double cpuMicros, List<String> faults) {
        this(done, seconds, cpuMicros, 0, faults);
    }

    double perSecond() {
        return done / seconds;
    }

    double cpuPerDone() {
        return done == 0 ? 0 : cpuMicros / done;
    }
}
