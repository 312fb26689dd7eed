package org.sojourn.platform.outbox;

import java.util.HashMap;
import java.util.Map;

/** A consumer that knows the last version of each aggregate, ignores what is older and counts what it missed. */
final class Seen {

    private final Map<String, Long> known = new HashMap<>();
    private long applied;
    private long jumps;
    private long repeated;

    void take(OutboxRow row) {
        long version = known.getOrDefault(row.subject(), 0L);
        if (row.aggregateVersion() <= version) {
            repeated++;
            return;
        }
        applied++;
        jumps += row.aggregateVersion() == version + 1 ? 0 : 1;
        known.put(row.subject(), row.aggregateVersion());
    }

    long applied() {
        return applied;
    }

    long jumps() {
        return jumps;
    }

    @Override
    public String toString() {
        return "%d applied, %d jumps, %d repeated".formatted(applied, jumps, repeated);
    }
}
