package org.sojourn.platform.oversight;

import java.util.List;

/** Something a service counts per unit and month; each feature that has one is a bean. */
public interface Measure {

    /** A stable word, such as `filing`. */
    String name();

    /** What it counts, in one sentence for the reader of the table. */
    String description();

    /** The parts that make up all that is counted; they must not overlap, so that no part follows from others. */
    List<String> parts();

    /**
     * Counts one month, in UTC. The statement finds its limits in the one row `period (since, until)`, both `timestamptz`, the
     * second exclusive, and answers with `unit_path`, `slice`, `part`, `n`; `slice` names what the figures are about, such as an
     * edition, and is empty where they are about all. Count by what ended in the month, for a frozen month is not counted again.
     */
    String sql();
}
