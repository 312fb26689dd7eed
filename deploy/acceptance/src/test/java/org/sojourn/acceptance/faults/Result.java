package org.sojourn.acceptance.faults;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.sojourn.acceptance.faults.Finding.Rule;

/** What came of one run of one fault; times in milliseconds, -1 where it did not come to that. */
record Result(
        String fault,
        State state,
        String proof,
        long seed,
        String at,
        double machineLoad,
        Acknowledged acknowledged,
        long unknown,
        long silence,
        long answers,
        long events,
        List<Finding> findings) {

    /** A run whose fault did not land tells nothing. */
    enum State {
        HELD,
        BROKEN,
        NOT_LANDED,
        NOT_RUN
    }

    /** How many operations were acknowledged before the fault landed, until it was mended, and after that. */
    record Acknowledged(long before, long during, long after) {

        static final Acknowledged NONE = new Acknowledged(0, 0, 0);

        long total() {
            return before + during + after;
        }
    }

    static Result notRun(String fault, String why) {
        return new Result(fault, State.NOT_RUN, why, 0, "", machine(), Acknowledged.NONE, 0, -1, -1, -1, List.of());
    }

    static Result ended(String fault, long seed, String at, String how) {
        return new Result(
                fault,
                State.BROKEN,
                "",
                seed,
                at,
                machine(),
                Acknowledged.NONE,
                0,
                -1,
                -1,
                -1,
                List.of(new Finding(Rule.RECOVERY, how)));
    }

    /** How many wanted a processor during the last minute, whoever they were; beside it times are to be read. */
    static double machine() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    long count(Rule rule) {
        return findings.stream().filter(finding -> finding.rule() == rule).count();
    }
}
