package org.sojourn.platform.timer;

import java.time.Duration;
import java.time.Instant;
import org.sojourn.platform.access.AccessDecision;

/** A recurring step over rows that are due; one replica runs it at a time, in a transaction of the system. */
public interface Sweep {

    /** Stable; names the task in the database and the process in the audit. */
    String name();

    /** How often, in real time. */
    Duration every();

    /**
     * Handles at most `limit` rows that are due at `now` (domain time), locked with `for update skip locked`. Called again in
     * a new transaction while it returns `limit`.
     *
     * @return how many rows it handled
     */
    int sweep(AccessDecision system, Instant now, int limit);
}
