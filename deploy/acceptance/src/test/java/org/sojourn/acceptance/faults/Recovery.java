package org.sojourn.acceptance.faults;

import java.util.List;
import java.util.Set;

/** How long requests went unanswered, as the history tells it. */
final class Recovery {

    private static final int UNAUTHORISED = 401;

    private Recovery() {}

    /**
     * How long after a moment every door had answered again, and the last request without an answer was over; -1 if a door never
     * answered.
     */
    static long answers(List<Operation> history, Set<String> doors, long since) {
        long worst = 0;
        for (String door : doors) {
            long first = history.stream()
                    .filter(operation ->
                            operation.acknowledged() && operation.door().equals(door))
                    .filter(operation -> operation.start() >= since)
                    .mapToLong(Operation::end)
                    .min()
                    .orElse(-1);
            if (first < 0) {
                return -1;
            }
            worst = Math.max(worst, first);
        }
        long failed = history.stream()
                .filter(Recovery::failed)
                .mapToLong(Operation::end)
                .max()
                .orElse(0);
        return Math.max(worst, failed) - since;
    }

    /** No answer, a fault of the other side, or a right token refused. */
    static boolean failed(Operation operation) {
        return operation.outcome() == Operation.Outcome.UNKNOWN || operation.status() == UNAUTHORISED;
    }

    /** The longest time between two acknowledgements. */
    static long silence(List<Operation> history) {
        long longest = 0;
        long last = 0;
        for (Operation operation : history) {
            if (operation.acknowledged()) {
                longest = last == 0 ? 0 : Math.max(longest, operation.end() - last);
                last = operation.end();
            }
        }
        return longest;
    }
}
