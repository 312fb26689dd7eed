package org.sojourn.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the table.
 *
 * @param ratio absent where there was nothing to compare with
 * @param beside figures that explain the ratio
 * @param faults what makes the figures worthless, such as answers that were not 2xx
 */
record Line(
        String path, String opponent, Floor floor, @Nullable Ratio ratio, String beside, List<String> faults) {

    /** What became of a promise. */
    enum Verdict {
        REACHED,
        MISSED,
        VOID
    }

    Verdict verdict() {
        if (ratio == null || !faults.isEmpty()) {
            return Verdict.VOID;
        }
        return floor.reachedBy(ratio.median()) ? Verdict.REACHED : Verdict.MISSED;
    }
}
