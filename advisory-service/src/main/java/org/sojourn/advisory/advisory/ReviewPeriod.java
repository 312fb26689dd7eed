package org.sojourn.advisory.advisory;

import java.time.LocalDate;

/** How long an edition may stand before somebody must look at it again. */
final class ReviewPeriod {

    private ReviewPeriod() {}

    /** Levels 1 and 2 are reviewed after 12 months, levels 3 and 4 after 6. */
    static LocalDate after(int highestLevel, LocalDate publishedOn) {
        return publishedOn.plusMonths(highestLevel >= 3 ? 6 : 12);
    }
}
