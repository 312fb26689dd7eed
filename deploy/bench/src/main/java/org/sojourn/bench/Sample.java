package org.sojourn.bench;

import java.util.List;

/**
 * What one contender did in one round.
 *
 * @param done what it finished
 * @param cpuMicros processor time that its servers took, or 0 where that is not asked
 */
record Sample(long done, double seconds, double cpuMicros, List<String> faults) {

    double perSecond() {
        return done / seconds;
    }

    double cpuPerDone() {
        return done == 0 ? 0 : cpuMicros / done;
    }
}
